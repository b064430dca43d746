package headwaiter.junit;

import headwaiter.simulator.explore.Exploration;
import headwaiter.simulator.race.Race;
import java.lang.reflect.Method;
import java.util.List;

/**
 * A test method that was run to a decision.
 *
 * @param check the id of its check; empty if it has none
 * @param test the method
 * @param exploration what came of it
 * @param races what was found beside it
 */
public record CheckRun(String check, Method test, Exploration exploration, List<Race> races) {}
