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
public @interface Explored {}
