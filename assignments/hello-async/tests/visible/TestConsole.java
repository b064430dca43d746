package course.helloasync.tests;

import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Notes what is said and when. */
final class TestConsole implements Consumer<String> {
  private final Simulation sim;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  TestConsole(Simulation sim) {
    this.sim = sim;
  }

  @Override
  public void accept(String word) {
    lines.add(VirtualTime.text(sim.elapsed()) + " " + word);
  }

  /** Each word behind the time at which it was said, such as {@code 1 s World}. */
  List<String> lines() {
    return List.copyOf(lines);
  }
}
