/** Transforms the classes of the JDK and of students; the one home of the class file library. */
@NullMarked
package headwaiter.simulator.weave;

import org.jspecify.annotations.NullMarked;
