package headwaiter.junit;

import headwaiter.api.Explored;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * This test, or every test of this class, runs in a simulation: time is virtual and exact, and the
 * order of threads follows from a seed.
 *
 * <p>Inside are a new instance of the test class, its {@code @BeforeEach} methods, the test and the
 * {@code @AfterEach} methods; all of that once for each schedule. Outside, in real time and once,
 * are {@code @BeforeAll}, {@code @AfterAll} and other extensions. Fields with an annotation, such
 * as {@code @TempDir}, are filled from JUnit's own instance. With {@code Lifecycle.PER_CLASS} the
 * one instance is used again and again.
 *
 * <p>A parameter of the type {@code headwaiter.api.Simulation} is the simulation; one of the type
 * {@code java.time.Clock} is its clock. Simulations of one JVM run one after the other, whatever
 * JUnit runs in parallel.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(SimulatedExtension.class)
@ResourceLock("headwaiter.simulation")
public @interface Simulated {
  /**
   * Under how many schedules the test has to pass: the plain one, in which whoever was ready first
   * runs first, and so many others less one. If it is more than one, some of them are run twice,
   * and a test that goes another way the second time fails.
   */
  int schedules() default 1;

  /** How the others are looked for; with {@code EXHAUSTIVE} there may be fewer than asked for. */
  Explored.Strategy strategy() default Explored.Strategy.MIXED;

  /** Where all chance comes from: that of the code under test, and that of the schedules. */
  long seed() default 1;

  /** 0, or the number of the one schedule to run, as a failure prints it. */
  long replay() default 0;

  /**
   * Whether the project's classes, tests included, are loaded anew for each schedule. For code with
   * static state: a pool in a static field has no threads any more when the simulation that started
   * them is over. Parameters of a test can't be of the project's own types then.
   */
  boolean freshClasses() default false;

  /** What the wall clock says at the beginning, as in ISO 8601. */
  String startsAt() default "2026-01-01T00:00:00Z";
}
