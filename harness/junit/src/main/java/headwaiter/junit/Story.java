package headwaiter.junit;

import headwaiter.api.Explored;
import headwaiter.api.VirtualTime;
import headwaiter.simulator.explore.Exploration.Failing;
import headwaiter.simulator.sim.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a failure came about: which schedule, how to run it again, and what each thread did. */
final class Story {
  private static final int MOST_LINES = 40;

  private Story() {}

  static String of(Failing failing, int tried, Simulated how) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("");
    lines.add(
        "This depends on the order of threads: schedule %d of %d failed, those before passed."
            .formatted(tried, how.schedules()));
    lines.add("Run it again: " + again(failing.seed(), how));
    failing
        .interleaving()
        .ifPresent(
            story -> {
              List<Step> steps = story.steps();
              List<Step> last = steps.subList(Math.max(0, steps.size() - MOST_LINES), steps.size());
              lines.add(
                  last.size() == steps.size()
                      ? "What happened, with as few switches between threads as make it fail:"
                      : "What happened at the end, with as few switches as make it fail:");
              int width = last.stream().mapToInt(step -> step.thread().length()).max().orElse(0);
              last.forEach(step -> lines.add(line(step, width)));
            });
    return String.join(System.lineSeparator(), lines);
  }

  private static String again(long replay, Simulated how) {
    return "@Simulated(schedules = %d, %s%sreplay = %dL)"
        .formatted(
            how.schedules(),
            how.strategy() == Explored.Strategy.MIXED
                ? ""
                : "strategy = Explored.Strategy." + how.strategy() + ", ",
            how.seed() == 1 ? "" : "seed = " + how.seed() + "L, ",
            replay);
  }

  private static String line(Step step, int width) {
    String at =
        step.at()
            .map(frame -> "  (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
            .orElse("");
    String pad = " ".repeat(width - step.thread().length());
    return "  t=%s  %s%s  %s%s%s"
        .formatted(
            VirtualTime.text(Duration.ofNanos(step.nanos())),
            step.thread(),
            pad,
            step.what(),
            at,
            step.preempted() ? ", but others come first" : "");
  }
}
