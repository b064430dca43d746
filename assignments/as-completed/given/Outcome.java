package course.ascompleted.given;

/** How a stage ended. */
public sealed interface Outcome<T> {
  /** It gave a value, which may be null. */
  record Success<T>(T value) implements Outcome<T> {}

  /** It failed, with its own failure: no layer of {@code CompletionException} around it. */
  record Failure<T>(Throwable cause) implements Outcome<T> {}
}
