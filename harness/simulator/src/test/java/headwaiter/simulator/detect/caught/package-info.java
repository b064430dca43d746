/** Programs with a thread that waits though it must not. */
@NullMarked
package headwaiter.simulator.detect.caught;

import org.jspecify.annotations.NullMarked;
