package headwaiter.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * This test, or every test of this class, fails if a thread that must not wait waits: sleeps,
 * joins, takes from an empty queue, reads a file. These are the loop of the simulation, the threads
 * that complete the futures of given services, the workers of the common pool, and those named
 * here. Entering a lock that is held for a while is no finding.
 *
 * <p>Implies {@link Simulated}, whose attributes apply if it is there, too.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SimulatedExtension.class)
@ResourceLock("headwaiter.simulation")
public @interface DetectBlocking {
  /** Names of further threads that must not wait, as regular expressions: {@code "ui-.*"}. */
  String[] threads() default {};
}
