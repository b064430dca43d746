package headwaiter.api;

import java.net.http.HttpClient;
import java.util.List;

/**
 * The network of a simulation: hosts that answer as a test scripts it, in virtual time, and clients
 * that speak to them. Nothing of it leaves the JVM. A name that was given to no host is unknown; on
 * a port that was given to no host nobody listens.
 */
public interface Network {
  /**
   * The host of that name; the same one for the same name.
   *
   * @param name such as {@code api.example}, which listens on the ports 80 and 443, or with one
   *     port of its own, {@code api.example:8080}
   */
  Host host(String name);

  /** A client with the usual settings; always the same one. */
  HttpClient client();

  /**
   * Makes other clients. What it builds keeps to the contract of {@link HttpClient}, in virtual
   * time, over HTTP/1.1.
   */
  HttpClient.Builder newBuilder();

  /** How many clients were built, {@link #client()} included, and by whomever. */
  int clients();

  /** Every exchange so far, in the order in which they began. */
  List<Exchange> exchanges();

  /** How many exchanges are in flight. */
  int inFlight();

  /** The largest number of exchanges that were in flight at once. */
  int mostInFlight();
}
