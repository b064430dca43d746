package headwaiter.grader.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of a text. */
final class Digest {
  private Digest() {}

  /** {@code sha256:} and 64 hexadecimal digits. */
  static String of(String text) {
    return "sha256:" + HexFormat.of().formatHex(sha256(text));
  }

  /** As a content security policy names an inline script. */
  static String forPolicy(String script) {
    return "sha256-" + Base64.getEncoder().encodeToString(sha256(script));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256, but this one has not.", e);
    }
  }
}
