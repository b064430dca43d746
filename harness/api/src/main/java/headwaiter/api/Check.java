package headwaiter.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the check of {@code assignment.yaml} that a test method decides. The method's body runs in
 * a simulation; points stand in the YAML file alone. Several methods may carry the same id: then
 * all of them have to pass.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InSimulation.class)
public @interface Check {
  /** The id of the check, such as {@code fifo}. */
  String value();
}
