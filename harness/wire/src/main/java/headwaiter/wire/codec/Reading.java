package headwaiter.wire.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes being read. Never believes a length before it has seen that so many bytes are there. */
final class Reading {
  private final ByteBuffer in;

  Reading(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  int bits8() throws WireException {
    need(1);
    return Byte.toUnsignedInt(in.get());
  }

  int bits32() throws WireException {
    need(Integer.BYTES);
    return in.getInt();
  }

  long bits64() throws WireException {
    need(Long.BYTES);
    return in.getLong();
  }

  /** A number of things, each of which takes at least one byte. */
  int count() throws WireException {
    int count = bits32();
    if (count < 0) {
      throw new WireException.Malformed("a count of " + count + " at byte " + in.position());
    }
    need(count);
    return count;
  }

  byte[] block() throws WireException {
    byte[] bytes = new byte[count()];
    in.get(bytes);
    return bytes;
  }

  String text() throws WireException {
    byte[] bytes = block();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new WireException.Malformed("text that is not UTF-8 before byte " + in.position());
    }
  }

  void expectEnd() throws WireException {
    if (in.hasRemaining()) {
      throw new WireException.Malformed(in.remaining() + " bytes after the end of the message");
    }
  }

  WireException.Malformed noSuch(String what, int index) {
    return new WireException.Malformed("no " + what + " " + index + " at byte " + in.position());
  }

  private void need(int bytes) throws WireException {
    if (in.remaining() < bytes) {
      throw new WireException.Malformed(
          "expected " + bytes + " bytes at byte " + in.position() + ", left " + in.remaining());
    }
  }
}
