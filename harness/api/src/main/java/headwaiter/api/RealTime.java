package headwaiter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this test runs outside of any simulation, on real threads and by the clock on the
 * wall: for what only the real world shows, such as a server on the loopback interface. It is
 * repeated, and decides only if all runs agree; if some pass and some don't it is
 * <em>unstable</em>, which counts for nobody and against nobody, and the teacher is told. Such a
 * test takes no {@link Simulation}, and compares times with each other ({@link RealTimes}), never
 * with a constant.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealTime {
  /** How often it runs; at least 1. */
  int repeats() default 5;

  /** Seconds after which a run counts as failed. Generous, for a machine that is busy. */
  int seconds() default 20;
}
