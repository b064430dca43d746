package headwaiter.grader.pipeline;

import headwaiter.grader.model.Grade;
import headwaiter.grader.report.Result;
import headwaiter.grader.report.Results;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A submission that has its result, now or from before. */
public final class Graded {
  private final Result slim;
  private final Path file;

  /**
   * Of a result.
   *
   * @param slim without what many of them would fill the memory with
   * @param file where all of it is
   */
  Graded(Result slim, Path file) {
    this.slim = slim;
    this.file = file;
  }

  /** Without sources and evidence. */
  Result slim() {
    return slim;
  }

  /** All of it, read from the disk. */
  Result whole() {
    return Results.read(file);
  }

  /** The file where all of it is, relative to the folder of reports. */
  String within(Path out) {
    return out.relativize(file).toString().replace('\\', '/');
  }

  /** {@code student/assignment}. */
  public String name() {
    return slim.name();
  }

  /** Points earned. */
  public int earned() {
    return slim.earned();
  }

  /** Points that evidence decides. */
  public int decided() {
    return slim.possible() - slim.undecided();
  }

  /** The isolation of its run; empty if it did not come so far. */
  public Optional<String> rung() {
    return slim.provenance().hasRun() ? Optional.of(slim.provenance().rung()) : Optional.empty();
  }

  /** In a few words. */
  String words() {
    return slim.status() == Grade.Status.GRADED
        ? slim.earned()
            + " of "
            + slim.possible()
            + (slim.undecided() > 0 ? ", " + slim.undecided() + " undecided" : "")
        : slim.status().name().toLowerCase(Locale.ROOT);
  }
}
