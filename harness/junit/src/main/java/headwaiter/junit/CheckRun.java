package headwaiter.junit;

import headwaiter.simulator.explore.Exploration;
import java.lang.reflect.Method;

/**
 * A test method that was run to a decision.
 *
 * @param check the id of its check; empty if it has none
 * @param test the method
 * @param exploration what came of it
 */
public record CheckRun(String check, Method test, Exploration exploration) {}
