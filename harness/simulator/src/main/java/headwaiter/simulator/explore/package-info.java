/** Other schedules of the same program: strategies, the search, shrinking, replay. */
@NullMarked
package headwaiter.simulator.explore;

import org.jspecify.annotations.NullMarked;
