package headwaiter.grader.grading;

import headwaiter.wire.LimitHit;

/** A limit that decides, in words. */
final class Limit {
  private Limit() {}

  static String of(LimitHit hit) {
    String where =
        Told.subject(hit.stack())
            .map(
                frame ->
                    " It was at " + Told.place(frame.place()) + ", in " + Told.method(frame) + ".")
            .orElse("");
    String what =
        switch (hit.limit()) {
          case "steps" -> "It did not end within " + hit.allowed() + ": an endless loop.";
          case "virtual" -> "It was not done after " + hit.allowed() + " of virtual time.";
          case "cpu" -> "It used more than " + hit.allowed() + " of CPU time.";
          case "memory" -> "It used more than " + hit.allowed() + " of memory.";
          case "threads" -> "It started more than " + hit.allowed() + ".";
          case "disk" -> "It wrote more than " + hit.allowed() + " of files.";
          case "output" -> "It printed more than " + hit.allowed() + ".";
          default -> "It went over the limit of " + hit.allowed() + ".";
        };
    return what + where;
  }
}
