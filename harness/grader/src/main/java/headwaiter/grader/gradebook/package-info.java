/** From results to marks: pure functions of the teacher's policy, dates and adjustments. */
@NullMarked
package headwaiter.grader.gradebook;

import org.jspecify.annotations.NullMarked;
