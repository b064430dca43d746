/** How alike submissions are: a program of its own tells, because of its licence. */
@NullMarked
package headwaiter.grader.similar;

import org.jspecify.annotations.NullMarked;
