package headwaiter.verify.planted.clocks.grader.grading;

import java.time.Instant;

final class PermittedInstant {
  boolean late(Instant due, Instant now) {
    return now.isAfter(due);
  }
}
