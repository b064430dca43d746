/** The ladder of isolation, and the only place that starts processes. Knows nothing of ours. */
@NullMarked
package headwaiter.grader.sandbox;

import org.jspecify.annotations.NullMarked;
