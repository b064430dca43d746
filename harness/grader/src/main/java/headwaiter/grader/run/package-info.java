/** Compiled classes and seeds to observations, in workers. */
@NullMarked
package headwaiter.grader.run;

import org.jspecify.annotations.NullMarked;
