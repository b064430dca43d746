package headwaiter.grader.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * A name of a student or an assignment as one part of a path and of a relative link: letters,
 * digits, dot, minus and underscore stay, any other byte becomes {@code ~} and two hexadecimal
 * digits. Distinct names stay distinct, and none is that of a file of ours or of a device.
 */
final class SafeName {
  private static final int LONGEST = 100;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
  private static final Set<String> OURS =
      Set.of("results", "results.json", "index.html", "present.json", "assignments");

  private SafeName() {}

  static String of(String name) {
    StringBuilder safe = new StringBuilder();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean edge = i == 0 || i == bytes.length - 1;
      if (isPlain(c) && !(c == '.' && edge)) {
        safe.append(c);
      } else {
        safe.append('~').append(String.format(Locale.ROOT, "%02x", (int) c));
      }
    }
    if (safe.isEmpty() || isTaken(safe.toString())) {
      safe.append("~");
    }
    if (safe.length() > LONGEST) {
      return safe.substring(0, LONGEST - 17) + "~" + Digest.of(name).substring(7, 23);
    }
    return safe.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || c == '_';
  }

  private static boolean isTaken(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.indexOf('.');
    String stem = dot < 0 ? lower : lower.substring(0, dot);
    return OURS.contains(lower) || DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
  }
}
