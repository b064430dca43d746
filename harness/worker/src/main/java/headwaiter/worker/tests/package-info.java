/** Runs the tests of a job and says what was seen. */
@NullMarked
package headwaiter.worker.tests;

import org.jspecify.annotations.NullMarked;
