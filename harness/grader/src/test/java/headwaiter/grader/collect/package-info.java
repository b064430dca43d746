@NullMarked
package headwaiter.grader.collect;

import org.jspecify.annotations.NullMarked;
