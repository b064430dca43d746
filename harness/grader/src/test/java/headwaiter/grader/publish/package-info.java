@NullMarked
package headwaiter.grader.publish;

import org.jspecify.annotations.NullMarked;
