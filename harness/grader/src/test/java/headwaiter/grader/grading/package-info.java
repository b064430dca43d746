@NullMarked
package headwaiter.grader.grading;

import org.jspecify.annotations.NullMarked;
