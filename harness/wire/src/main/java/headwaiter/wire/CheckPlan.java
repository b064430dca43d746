package headwaiter.wire;

/**
 * How a check is to be run.
 *
 * @param check its id
 * @param schedules under how many schedules an explored test is run, the plain one included
 * @param strategy how they are chosen, such as {@code pct}; empty if the test says
 */
public record CheckPlan(String check, int schedules, String strategy) {
  /** A plan in which the tests say how schedules are chosen. */
  public CheckPlan(String check, int schedules) {
    this(check, schedules, "");
  }
}
