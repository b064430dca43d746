@NullMarked
package headwaiter.grader.catalog;

import org.jspecify.annotations.NullMarked;
