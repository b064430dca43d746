@NullMarked
package headwaiter.simulator.conformance;

import org.jspecify.annotations.NullMarked;
