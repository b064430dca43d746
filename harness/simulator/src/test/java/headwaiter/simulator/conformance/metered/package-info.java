/** Programs for which CPU time is metered, each with its exact duration. */
@NullMarked
package headwaiter.simulator.conformance.metered;

import org.jspecify.annotations.NullMarked;
