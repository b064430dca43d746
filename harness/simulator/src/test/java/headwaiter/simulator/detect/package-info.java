@NullMarked
package headwaiter.simulator.detect;

import org.jspecify.annotations.NullMarked;
