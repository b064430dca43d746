/** Static seams inside java.base. */
@NullMarked
package headwaiter.hook;

import org.jspecify.annotations.NullMarked;
