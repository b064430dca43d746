@NullMarked
package headwaiter.grader.similar;

import org.jspecify.annotations.NullMarked;
