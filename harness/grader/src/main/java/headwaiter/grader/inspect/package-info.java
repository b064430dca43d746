/** Rules over compiled classes, as findings. */
@NullMarked
package headwaiter.grader.inspect;

import org.jspecify.annotations.NullMarked;
