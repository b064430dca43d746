/** Whole jobs, on tiny lessons. */
@NullMarked
package headwaiter.worker.tests;

import org.jspecify.annotations.NullMarked;
