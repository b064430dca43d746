package course.tokenstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** The answer of a language model, token by token, while it is being written. */
public final class TokenStream {
  private TokenStream() {}

  /**
   * The tokens in a body of server-sent events, such as {@code BodyHandlers.ofPublisher()} gives.
   * Neither {@code subscribe} nor {@code request} nor {@code cancel} ever waits.
   *
   * @param body its bytes as UTF-8, cut anywhere
   * @return the text of each {@code data:} line. It completes at {@code [DONE]}, and fails with
   *     {@link java.io.EOFException} if the body ends before. Each subscriber has a subscription of
   *     its own to the body
   */
  public static Flow.Publisher<String> tokens(Flow.Publisher<? extends List<ByteBuffer>> body) {
    throw new UnsupportedOperationException("tokens is yours to write");
  }
}
