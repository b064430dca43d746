@NullMarked
package headwaiter.grader.gradebook;

import org.jspecify.annotations.NullMarked;
