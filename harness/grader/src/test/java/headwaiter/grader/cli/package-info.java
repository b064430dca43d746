@NullMarked
package headwaiter.grader.cli;

import org.jspecify.annotations.NullMarked;
