package headwaiter.verify.planted.chance.grader.run;

import java.util.concurrent.ThreadLocalRandom;

final class ForbiddenThreadLocal {
  int next() {
    return ThreadLocalRandom.current().nextInt();
  }
}
