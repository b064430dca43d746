package headwaiter.verify.planted.clocks.grader.grading;

import java.time.Instant;
import java.util.function.Supplier;

final class ForbiddenNow {
  Supplier<Instant> clock() {
    return Instant::now;
  }
}
