/** The search over schedules, on toy runs and on tiny programs with known errors. */
@NullMarked
package headwaiter.simulator.explore;

import org.jspecify.annotations.NullMarked;
