/** Tiny programs with one seeded concurrency bug each, and their corrected twins. */
@NullMarked
package headwaiter.simulator.corpus;

import org.jspecify.annotations.NullMarked;
