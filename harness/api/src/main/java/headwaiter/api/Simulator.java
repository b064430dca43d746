package headwaiter.api;

import java.lang.reflect.Method;
import java.net.http.HttpClient;
import java.time.Duration;

/** What runs the body of a check. One implementation is found beside this API, as a service. */
public interface Simulator {
  /** Stands for the parameter until the body is run with the real one. */
  Simulation placeholder();

  /**
   * The calling thread, which has to be a simulated one, computes for so long; free where computing
   * is free.
   */
  void work(Duration cost);

  /**
   * The simulation that the calling thread runs in.
   *
   * @throws IllegalStateException if it is not a simulated thread
   */
  Simulation current();

  /**
   * Runs a test method, on a new instance of its class, in a simulation; several times if it is
   * {@link Explored}.
   *
   * @throws Throwable the failure of the deciding run
   */
  void run(Method test) throws Throwable;

  /**
   * Makes clients: of the simulation's network on a simulated thread, and else the JDK's own. Woven
   * code asks it in place of {@link HttpClient#newBuilder()}.
   */
  HttpClient.Builder newHttpClientBuilder();
}
