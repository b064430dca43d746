package headwaiter.simulator.sim;

/** How much a simulation has run: resumptions of a thread, and back edges by the thousand. */
final class Effort {
  /** How far a thread that can't be unmounted may go beyond the limit before it is thrown out. */
  private static final int STEPS_BEYOND = 1_000;

  private final long most;
  private long steps;
  private long edges;

  Effort(Settings settings) {
    most = settings.maxSteps();
  }

  void step() {
    steps++;
  }

  void edges(int number) {
    edges += number;
  }

  /** Resumptions so far. */
  long steps() {
    return steps;
  }

  boolean tooMuch() {
    return steps + edges / 1_000 > most;
  }

  boolean farTooMuch() {
    return steps + edges / 1_000 > most + STEPS_BEYOND;
  }
}
