/** The worker's run-time image: the running JDK with woven classes and hooks in its java.base. */
@NullMarked
package headwaiter.simulator.image;

import org.jspecify.annotations.NullMarked;
