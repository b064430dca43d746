package headwaiter.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * A host of a {@link Network}. Says 404 to what it has no script for. Every method that returns a
 * host changes this one, from now on, and returns it.
 */
public interface Host {
  /**
   * The script for one resource; the same one for the same method and path.
   *
   * @param path from the first slash on; with a query it is for that query alone, without one for
   *     all of them
   */
  Route on(String method, String path);

  /** Answers what no {@link #on} is for, after the host's latency. */
  Host answers(Function<Exchange.Request, Reply> script);

  /** From the whole request to the first byte of its answer, unless its route says otherwise. */
  Host latency(Duration latency);

  /** The same, each time another one between these, both included, by the simulation's seed. */
  Host latency(Duration least, Duration most);

  /** How long it takes to connect, or to be refused. */
  Host connecting(Duration latency);

  /** How fast the bodies of requests get there. */
  Host receiving(long bytesPerSecond);

  /** This share of the requests, from 0 to 1, is never answered: by the simulation's seed. */
  Host losing(double share);

  /** Refuses connections; those that are open stay so. */
  Host refuses();

  /** Lets nobody connect, and says nothing. */
  Host ignores();

  /** Lets everybody connect again. */
  Host accepts();

  /** The URI of a resource here, by {@code http}. */
  URI uri(String path);

  /** Every exchange with this host so far, in the order in which they began. */
  List<Exchange> exchanges();

  /** The largest number of exchanges with this host that were in flight at once. */
  int mostInFlight();

  /** How many connections were opened so far. */
  int connections();

  /** The largest number of connections that were open at once. */
  int mostConnections();
}
