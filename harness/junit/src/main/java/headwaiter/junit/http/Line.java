package headwaiter.junit.http;

/** One connection. */
final class Line {
  private final Target target;
  private final ScriptedHost host;
  private final String label;
  private boolean open = true;
  private long idleSince;

  Line(Target target, ScriptedHost host, String label) {
    this.target = target;
    this.host = host;
    this.label = label;
    host.opened();
  }

  Target target() {
    return target;
  }

  ScriptedHost host() {
    return host;
  }

  /** Tells it from the client's other ones. */
  String label() {
    return label;
  }

  boolean isOpen() {
    return open;
  }

  void close() {
    if (open) {
      open = false;
      host.closed();
    }
  }

  void idle(long now) {
    idleSince = now;
  }

  long idleSince() {
    return idleSince;
  }
}
