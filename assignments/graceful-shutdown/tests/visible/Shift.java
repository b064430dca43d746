package course.gracefulshutdown.tests;

import course.gracefulshutdown.given.Job;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;

/** Jobs that take their time, and note it. */
record Shift(Simulation sim) {
  /** A job that takes so long, unless interrupted. */
  Job job(Duration time) {
    return () -> work("job", time);
  }

  /** A job that takes so long, and if interrupted so long again to tidy up. */
  Job tidy(Duration time, Duration tidying) {
    return () -> {
      try {
        work("job", time);
      } catch (InterruptedException stopped) {
        work("tidy", tidying);
        throw stopped;
      }
    };
  }

  /** A job that does not care when it is interrupted. */
  Job deaf(Duration time, Duration more) {
    return () -> {
      try {
        work("job", time);
      } catch (InterruptedException unheard) {
        work("more", more);
      }
    };
  }

  /** A job that takes so long, and then throws. */
  Job bad(Duration time) {
    return () -> {
      work("job", time);
      throw new IllegalStateException("a bad job");
    };
  }

  private void work(String label, Duration time) throws InterruptedException {
    try {
      bench().block(label, time, () -> label);
    } catch (InterruptedException stopped) {
      throw stopped;
    } catch (Exception never) {
      throw new IllegalStateException(never);
    }
  }

  GivenService bench() {
    return sim.service("bench");
  }

  /** When the jobs began. */
  List<String> began() {
    return bench().calls().stream()
        .filter(call -> call.label().equals("job"))
        .map(call -> VirtualTime.text(call.began()))
        .toList();
  }
}
