package headwaiter.api;

import java.lang.reflect.Method;

/** What runs the body of a check. One implementation is found beside this API, as a service. */
public interface Simulator {
  /** Stands for the parameter until the body is run with the real one. */
  Simulation placeholder();

  /**
   * Runs a test method, on a new instance of its class, in a simulation; several times if it is
   * {@link Explored}.
   *
   * @throws Throwable the failure of the deciding run
   */
  void run(Method test) throws Throwable;
}
