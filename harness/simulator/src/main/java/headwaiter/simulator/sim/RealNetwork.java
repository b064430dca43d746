package headwaiter.simulator.sim;

import java.net.ConnectException;
import java.util.Set;

/**
 * The network of the machine that we run on is not there in a simulation: what it brings, and when,
 * would decide the run. Who wants to connect is refused at once and told why, as on a machine
 * without a network; the run goes on, and is the same every time.
 */
final class RealNetwork {
  private static final Set<String> DOORS =
      Set.of("Socket.connect", "Socket.accept", "SocketChannel.connect");

  private RealNetwork() {}

  /** Throws a {@link ConnectException} if the call would reach for it. */
  static void refuse(String call) {
    if (DOORS.contains(call)) {
      throw RealNetwork.<RuntimeException>unchecked(
          new ConnectException(
              call
                  + " talks to the real network, which is not simulated:"
                  + " use the HTTP client that is given (sim.network()), or a test in real time"));
    }
  }

  /** What is thrown comes out of a method of the JDK's that declares it. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable failure) throws E {
    throw (E) failure;
  }
}
