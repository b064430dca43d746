package headwaiter.grader.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other names for students: the same handle is the same name as long as the key is the same, and
 * nobody gets from the name to the handle without the key. Two handles never share a name.
 */
final class Pseudonyms {
  private static final String FILE = ".anonymous-key";
  private static final int KEY_BYTES = 32;
  private static final int SHORTEST = 4;
  private static final List<String> WORDS =
      List.of(
          ("almond anise apple apricot basil bay beet berry caper caraway cardamom carrot cashew"
                  + " celery cherry chervil chestnut chive cinnamon clove cocoa coconut coriander"
                  + " cumin date dill endive fennel fig garlic ginger grape hazel honey juniper"
                  + " kale leek lemon lentil lime lovage mace maple melon mint mustard nutmeg oat"
                  + " olive onion orange oregano paprika parsley peach pear pepper plum quince"
                  + " radish saffron sage sesame thyme")
              .split(" "));

  private final byte[] key;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, String> handles = new ConcurrentHashMap<>();

  Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /** Those of a folder of reports, whose key is made when it is first needed. */
  static Pseudonyms in(Path out) {
    Path file = out.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(out);
        Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n");
      }
      return new Pseudonyms(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read or write " + file, e);
    } catch (IllegalArgumentException e) {
      throw new Unreadable(
          "Expected a key of hexadecimal digits in " + file + ". Delete it to have a new one.", e);
    }
  }

  /** The name of a handle, such as {@code saffron-3f9c}. */
  String of(String handle) {
    return names.computeIfAbsent(handle, this::name);
  }

  private String name(String handle) {
    byte[] mac = mac(handle);
    String digits = HexFormat.of().formatHex(mac, 1, mac.length);
    String word = WORDS.get((mac[0] & 0xff) % WORDS.size());
    int length = SHORTEST;
    while (!handle.equals(
        handles.computeIfAbsent(word + "-" + digits.substring(0, length), name -> handle))) {
      length++;
    }
    return word + "-" + digits.substring(0, length);
  }

  private byte[] mac(String handle) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(handle.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256, this one has not.", e);
    }
  }
}
