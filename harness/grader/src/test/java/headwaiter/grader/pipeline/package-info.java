@NullMarked
package headwaiter.grader.pipeline;

import org.jspecify.annotations.NullMarked;
