package headwaiter.wire.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes being written; whole numbers most significant byte first. */
final class Writing {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  void bits8(int value) {
    out.write(value);
  }

  void bits32(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >>> shift);
    }
  }

  void bits64(long value) {
    bits32((int) (value >>> 32));
    bits32((int) value);
  }

  void block(byte[] bytes) {
    bits32(bytes.length);
    out.writeBytes(bytes);
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
