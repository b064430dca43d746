/** Who touched what without order: data races, by happens-before. */
@NullMarked
package headwaiter.simulator.race;

import org.jspecify.annotations.NullMarked;
