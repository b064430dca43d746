/** What woven classes call; part of java.base where code is simulated. */
@NullMarked
package headwaiter.hook;

import org.jspecify.annotations.NullMarked;
