/** What a stack says: which line of the code under test waits, and in which call. */
@NullMarked
package headwaiter.simulator.detect;

import org.jspecify.annotations.NullMarked;
