package headwaiter.wire.codec;

import java.io.IOException;

/** What was read is not what the other side wrote, or not all of it. */
public abstract sealed class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  private WireException(String message) {
    super(message);
  }

  /** The bytes of a message do not spell one. */
  public static final class Malformed extends WireException {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /** A frame does not continue the chain: forged, changed, or written with another key. */
  public static final class BrokenChain extends WireException {
    private static final long serialVersionUID = 1L;

    BrokenChain(long sequence) {
      super("frame " + sequence + " does not continue the chain");
    }
  }

  /** A frame came again. */
  public static final class Repeated extends WireException {
    private static final long serialVersionUID = 1L;

    Repeated(long expected, long came) {
      super("expected frame " + expected + ", frame " + came + " came again");
    }
  }

  /** Frames are missing. */
  public static final class Missing extends WireException {
    private static final long serialVersionUID = 1L;

    Missing(long expected, long came) {
      super("expected frame " + expected + ", came frame " + came);
    }
  }

  /** The stream ended inside a frame. */
  public static final class Truncated extends WireException {
    private static final long serialVersionUID = 1L;

    Truncated(long sequence) {
      super("the stream ended inside frame " + sequence);
    }
  }

  /** A frame says that it is larger than any may be. */
  public static final class Oversize extends WireException {
    private static final long serialVersionUID = 1L;

    Oversize(long size, long allowed) {
      super("a frame of " + size + " bytes; at most " + allowed + " are allowed");
    }
  }
}
