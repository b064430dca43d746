@NullMarked
package headwaiter.grader.coverage;

import org.jspecify.annotations.NullMarked;
