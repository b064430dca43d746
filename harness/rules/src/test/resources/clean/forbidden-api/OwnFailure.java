package sample;

import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;

public class OwnFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public OwnFailure(Throwable cause) {
    super(cause.getMessage(), cause);
    setStackTrace(cause.getStackTrace());
  }

  public static Throwable unwrap(Throwable failure) {
    return failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
  }

  public static int first(String text) {
    try (StringReader reader = new StringReader(text)) {
      return reader.read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
