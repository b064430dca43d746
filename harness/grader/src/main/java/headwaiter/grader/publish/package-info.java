/** What students get of a course: nothing that is hidden, no solution, no mistake, no note. */
@NullMarked
package headwaiter.grader.publish;

import org.jspecify.annotations.NullMarked;
