/** The nouns. */
@NullMarked
package headwaiter.grader.model;

import org.jspecify.annotations.NullMarked;
