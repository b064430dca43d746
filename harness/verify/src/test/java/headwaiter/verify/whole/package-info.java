/** Whole runs: the grader as a process, from folders to results. */
@NullMarked
package headwaiter.verify.whole;

import org.jspecify.annotations.NullMarked;
