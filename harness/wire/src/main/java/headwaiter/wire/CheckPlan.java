package headwaiter.wire;

/**
 * How a check is to be run.
 *
 * @param check its id
 * @param schedules under how many schedules an explored test is run, the plain one included
 */
public record CheckPlan(String check, int schedules) {}
