package headwaiter.wire.codec;

import headwaiter.wire.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads what a {@link FrameWriter} wrote. The first frame that does not fit ends it: after an
 * exception nothing more should be read. For one thread.
 */
public final class FrameReader {
  private final InputStream in;
  private final Chain chain;
  private final int largest;
  private long sequence;

  /**
   * Reads from a stream under a nonce.
   *
   * @param largest the most bytes that a body may have
   */
  public FrameReader(InputStream in, Nonce nonce, Direction direction, int largest) {
    this.in = in;
    this.chain = nonce.chain(direction);
    this.largest = largest;
  }

  /**
   * The next message; nothing if the stream ended after the last one. Blocks until it is there.
   *
   * @throws WireException if what came is not the next frame of the chain
   */
  public Optional<Message> read() throws IOException {
    byte[] head = in.readNBytes(FrameWriter.HEAD);
    if (head.length == 0) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(whole(head, FrameWriter.HEAD));
    int length = buffer.getInt();
    long came = buffer.getLong();
    if (length < 0 || length > largest) {
      throw new WireException.Oversize(Integer.toUnsignedLong(length), largest);
    }
    if (came < 0 || came > sequence) {
      throw new WireException.Missing(sequence, came);
    }
    byte[] rest = whole(in.readNBytes(length + Chain.LINK), length + Chain.LINK);
    if (came < sequence) {
      throw new WireException.Repeated(sequence, came);
    }
    byte[] body = Arrays.copyOf(rest, length);
    byte[] link = Arrays.copyOfRange(rest, length, rest.length);
    if (!MessageDigest.isEqual(chain.next(sequence, body), link)) {
      throw new WireException.BrokenChain(sequence);
    }
    sequence++;
    return Optional.of(Codec.decode(body));
  }

  private byte[] whole(byte[] bytes, int expected) throws WireException {
    if (bytes.length < expected) {
      throw new WireException.Truncated(sequence);
    }
    return bytes;
  }
}
