/** Programs of which is known how they run, and whether a JVM runs them so. */
@NullMarked
package headwaiter.simulator.conformance;

import org.jspecify.annotations.NullMarked;
