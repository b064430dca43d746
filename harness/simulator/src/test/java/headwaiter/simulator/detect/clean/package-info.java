/** Programs that look like it and are right. */
@NullMarked
package headwaiter.simulator.detect.clean;

import org.jspecify.annotations.NullMarked;
