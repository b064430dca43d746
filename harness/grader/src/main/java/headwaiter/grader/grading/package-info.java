/** From evidence to a grade: pure, so that a grade can be computed again. */
@NullMarked
package headwaiter.grader.grading;

import org.jspecify.annotations.NullMarked;
