package headwaiter.wire.codec;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A running HMAC-SHA256 (RFC 2104): each link is computed over the link before it and what it
 * guards. Built on {@link MessageDigest} alone: {@code javax.crypto} would cost a child its quick
 * start, and could be replaced by a provider of the student's. For one thread.
 */
final class Chain {
  static final int LINK = 32;
  private static final int BLOCK = 64;

  private final MessageDigest digest = sha256();
  private final byte[] inner;
  private final byte[] outer;
  private byte[] link;

  /**
   * Begins a chain.
   *
   * @param key the secret
   * @param direction keeps what goes one way from being sent back as what goes the other way
   */
  Chain(byte[] key, String direction) {
    byte[] padded = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
    inner = xor(padded, 0x36);
    outer = xor(padded, 0x5c);
    link = mac(direction.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Goes on to the next link and returns it. */
  byte[] next(long sequence, byte[] body) {
    link = mac(link, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array(), body);
    return link;
  }

  /** The plain HMAC of some parts. */
  byte[] mac(byte[]... parts) {
    digest.update(inner);
    for (byte[] part : parts) {
      digest.update(part);
    }
    byte[] first = digest.digest();
    digest.update(outer);
    return digest.digest(first);
  }

  private static byte[] xor(byte[] bytes, int with) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) (bytes[i] ^ with);
    }
    return result;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
