package headwaiter.grader.model;

/**
 * Something that a teacher has to mend: a file of an assignment, or a promise that it breaks.
 *
 * @param file as the reader knows it, with forward slashes
 * @param line from 1; 0 if it concerns the whole file
 * @param expected what was expected there
 * @param came what came instead
 * @param advice what to do
 */
public record Problem(String file, int line, String expected, String came, String advice) {
  /** For people, on one line. */
  public String text() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": expected "
        + expected
        + ", but "
        + came
        + ". "
        + advice;
  }
}
