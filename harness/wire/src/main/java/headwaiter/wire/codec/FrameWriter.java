package headwaiter.wire.codec;

import headwaiter.wire.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Writes messages as frames: length of the body, sequence number, body, link of the chain. Safe for
 * use by several threads; a write blocks as long as the stream does.
 */
public final class FrameWriter {
  static final int HEAD = Integer.BYTES + Long.BYTES;

  private final OutputStream out;
  private final Chain chain;
  private long sequence;

  /** Writes to a stream under a nonce. */
  public FrameWriter(OutputStream out, Nonce nonce, Direction direction) {
    this.out = out;
    this.chain = nonce.chain(direction);
  }

  /** Writes one message and flushes. */
  public void write(Message message) throws IOException {
    byte[] body = Codec.encode(message);
    synchronized (this) {
      out.write(
          ByteBuffer.allocate(HEAD + body.length + Chain.LINK)
              .putInt(body.length)
              .putLong(sequence)
              .put(body)
              .put(chain.next(sequence, body))
              .array());
      out.flush();
      sequence++;
    }
  }
}
