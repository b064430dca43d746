/** What graded tests and submissions compile against. */
@NullMarked
package headwaiter.api;

import org.jspecify.annotations.NullMarked;
