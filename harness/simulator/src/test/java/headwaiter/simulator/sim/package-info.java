@NullMarked
package headwaiter.simulator.sim;

import org.jspecify.annotations.NullMarked;
