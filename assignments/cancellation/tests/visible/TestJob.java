package course.cancellation.tests;

import course.cancellation.Cruncher;
import course.cancellation.given.Crunch;
import course.cancellation.given.Job;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A job that keeps a diary. */
final class TestJob implements Job {
  static final Duration ONE = Duration.ofSeconds(1);
  static final Duration HALF = Duration.ofMillis(500);

  /** What has ended or was cut off, in order. */
  final List<String> diary = Collections.synchronizedList(new ArrayList<>());

  private final Simulation sim;
  private final int steps;
  private final int broken;

  TestJob(Simulation sim, int steps) {
    this(sim, steps, 0);
  }

  /** A job one of whose steps fails at its end. */
  TestJob(Simulation sim, int steps, int broken) {
    this.sim = sim;
    this.steps = steps;
    this.broken = broken;
  }

  /** Starts it on the loop. */
  Crunch start() throws Exception {
    return sim.onLoop(() -> Cruncher.start(this));
  }

  /** What was begun and ended, and when. */
  List<String> times() {
    return sim.service("job").calls().stream().map(TestJob::line).toList();
  }

  private static String line(GivenService.Call call) {
    return call.label()
        + " from "
        + VirtualTime.text(call.began())
        + call.ended().map(end -> " to " + VirtualTime.text(end)).orElse("");
  }

  @Override
  public int steps() {
    return steps;
  }

  @Override
  public void step(int number) throws InterruptedException {
    spend("step " + number);
    if (number == broken) {
      throw new IllegalStateException("step " + number + " is broken");
    }
  }

  @Override
  public void cleanUp() throws InterruptedException {
    spend("cleanup");
  }

  private void spend(String label) throws InterruptedException {
    diary.add(label);
    try {
      sim.service("job").block(label, ONE, () -> diary.add(label + " done"));
    } catch (InterruptedException cutOff) {
      diary.add(label + " cut off");
      throw cutOff;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
