/** The command line: the one voice of the grader. */
@NullMarked
package headwaiter.grader.cli;

import org.jspecify.annotations.NullMarked;
