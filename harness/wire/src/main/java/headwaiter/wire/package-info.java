/** The words spoken between the grader and its children. */
@NullMarked
package headwaiter.wire;

import org.jspecify.annotations.NullMarked;
