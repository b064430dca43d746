package headwaiter.api;

import java.net.http.HttpClient;

/**
 * What woven code calls in place of the factories of {@link HttpClient}: in a simulation they make
 * clients of its network, so that a client which the code under test makes by itself lives in
 * virtual time too. Has no state.
 */
public final class HttpClients {
  private HttpClients() {}

  /** Stands for {@link HttpClient#newHttpClient()}. */
  public static HttpClient newHttpClient() {
    return newBuilder().build();
  }

  /** Stands for {@link HttpClient#newBuilder()}. */
  public static HttpClient.Builder newBuilder() {
    return InSimulation.SIMULATOR.newHttpClientBuilder();
  }
}
