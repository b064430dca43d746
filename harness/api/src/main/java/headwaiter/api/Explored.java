package headwaiter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of this test is repeated under many schedules. It has to pass under each of them; the
 * first that fails is kept and can be replayed. How many there are is said by the run, not here.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Explored {
  /** How the schedules are chosen. */
  Strategy strategy() default Strategy.MIXED;

  /** Ways to choose schedules. */
  enum Strategy {
    /** Some of each of the others: right unless there is a reason. */
    MIXED,
    /**
     * One after the other, those with few pre-emptions first, and every order of accesses to shared
     * variables once before any comes again. For small bodies: the run says so when it has seen
     * all.
     */
    EXHAUSTIVE,
    /**
     * Probabilistic concurrency testing: finds errors that need few events in a certain order, with
     * a probability that the run tells.
     */
    PCT,
    /** Partial order sampling: shuffles the operations that notice each other. */
    POS,
    /** Every choice at random. */
    RANDOM_WALK
  }
}
