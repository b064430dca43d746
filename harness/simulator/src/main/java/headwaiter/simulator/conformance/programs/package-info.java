/**
 * Ordinary concurrent programs. Each has {@code static String run()}, which says what it saw, and
 * knows nothing of the simulator.
 */
@NullMarked
package headwaiter.simulator.conformance.programs;

import org.jspecify.annotations.NullMarked;
