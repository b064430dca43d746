@NullMarked
package headwaiter.similarity;

import org.jspecify.annotations.NullMarked;
