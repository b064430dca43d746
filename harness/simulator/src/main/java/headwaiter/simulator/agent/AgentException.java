package headwaiter.simulator.agent;

/** This JVM can't be woven; the message says why, and what to try. */
final class AgentException extends Exception {
  private static final long serialVersionUID = 1L;

  AgentException(String message) {
    super(message);
  }

  AgentException(String message, Throwable cause) {
    super(message, cause);
  }
}
