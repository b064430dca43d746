/** What students handed in, read as text and believed in nothing else. */
@NullMarked
package headwaiter.grader.intake;

import org.jspecify.annotations.NullMarked;
