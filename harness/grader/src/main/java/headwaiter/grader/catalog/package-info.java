/** What the teacher wrote: assignments, and everything that is wrong with them. */
@NullMarked
package headwaiter.grader.catalog;

import org.jspecify.annotations.NullMarked;
