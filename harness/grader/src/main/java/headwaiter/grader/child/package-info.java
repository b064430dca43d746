/** The process boundary: one child, one talk at a time, one set of limits. */
@NullMarked
package headwaiter.grader.child;

import org.jspecify.annotations.NullMarked;
