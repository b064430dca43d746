package course.tokenstream;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;

public final class TokenStream {
  private TokenStream() {}

  public static Flow.Publisher<String> tokens(Flow.Publisher<? extends List<ByteBuffer>> body) {
    return subscriber -> {
      Objects.requireNonNull(subscriber, "subscriber");
      body.subscribe(new Tokens(subscriber));
    };
  }
}
