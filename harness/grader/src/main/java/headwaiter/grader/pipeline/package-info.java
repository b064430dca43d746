/** The door: every stage, in order. */
@NullMarked
package headwaiter.grader.pipeline;

import org.jspecify.annotations.NullMarked;
