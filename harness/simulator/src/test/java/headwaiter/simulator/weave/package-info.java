/** Weaving, shown on what the compiler writes. */
@NullMarked
package headwaiter.simulator.weave;

import org.jspecify.annotations.NullMarked;
