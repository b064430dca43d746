/** Sources to classes, in a warm process that runs no student code. */
@NullMarked
package headwaiter.grader.compile;

import org.jspecify.annotations.NullMarked;
