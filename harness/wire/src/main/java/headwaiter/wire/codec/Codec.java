package headwaiter.wire.codec;

import headwaiter.wire.Message;

/**
 * Messages as bytes and back. Nothing is written but values: the static types of the records decide
 * what each byte means, so bytes can name no class that a message does not consist of.
 *
 * <p>Decoding hostile bytes returns a message or throws {@link WireException}; it takes memory in
 * proportion to their number. Safe for use by several threads.
 */
public final class Codec {
  private static final Shape MESSAGE = Shape.of(Message.class);

  private Codec() {}

  /** The bytes of a message. */
  public static byte[] encode(Message message) {
    Writing out = new Writing();
    MESSAGE.write(message, out);
    return out.bytes();
  }

  /**
   * The message of some bytes.
   *
   * @throws WireException if they are not exactly one message
   */
  public static Message decode(byte[] bytes) throws WireException {
    Reading in = new Reading(bytes);
    Message message = (Message) MESSAGE.read(in);
    in.expectEnd();
    return message;
  }
}
