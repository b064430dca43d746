/** The deterministic machine: schedule, virtual clock, seed, outcome. */
@NullMarked
package headwaiter.simulator.sim;

import org.jspecify.annotations.NullMarked;
