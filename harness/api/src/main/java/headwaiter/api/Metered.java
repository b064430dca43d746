package headwaiter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * In the simulation of this test computing costs virtual time, as {@link Cpu} says, on a number of
 * virtual cores. Without it computing is free.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Metered {
  /** How many threads can compute at once. */
  int cores() default 1;
}
