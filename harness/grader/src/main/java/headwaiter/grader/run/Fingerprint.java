package headwaiter.grader.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The SHA-256 of several things, each with its length. */
final class Fingerprint {
  private static final int SHORT = 32;

  private final MessageDigest digest = sha256();

  Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  Fingerprint add(List<String> texts) {
    texts.forEach(this::add);
    return this;
  }

  Fingerprint add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  /** Adds the names and contents of those entries of a jar that begin with one of the prefixes. */
  Fingerprint addEntries(Path jar, String... prefixes) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          file.stream()
              .filter(entry -> !entry.isDirectory())
              .filter(entry -> Arrays.stream(prefixes).anyMatch(entry.getName()::startsWith))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : entries) {
        add(entry.getName());
        try (InputStream in = file.getInputStream(entry)) {
          add(in.readAllBytes());
        }
      }
    }
    return this;
  }

  /** In hexadecimal, cut to what names a folder well. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
  }

  /** Of one file. */
  static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
