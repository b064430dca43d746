@NullMarked
package headwaiter.grader.inspect;

import org.jspecify.annotations.NullMarked;
