@NullMarked
package headwaiter.grader.intake;

import org.jspecify.annotations.NullMarked;
