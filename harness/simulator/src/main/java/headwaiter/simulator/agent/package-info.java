/** The machine for JVMs that are not ours: weaves java.base and the classes under test at start. */
@NullMarked
package headwaiter.simulator.agent;

import org.jspecify.annotations.NullMarked;
