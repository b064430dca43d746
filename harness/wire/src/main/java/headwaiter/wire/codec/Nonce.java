package headwaiter.wire.codec;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;

/** The secret of one child's life: the first bytes on its standard input. */
public final class Nonce {
  private static final int SIZE = 32;

  private final byte[] key;

  private Nonce(byte[] key) {
    this.key = key;
  }

  /** A new one. */
  public static Nonce fresh() {
    byte[] key = new byte[SIZE];
    new SecureRandom().nextBytes(key);
    return new Nonce(key);
  }

  /** Reads one; blocks until it is there. */
  public static Nonce read(InputStream in) throws IOException {
    byte[] key = new byte[SIZE];
    new DataInputStream(in).readFully(key);
    return new Nonce(key);
  }

  /** Writes it, and nothing else. */
  public void write(OutputStream out) throws IOException {
    out.write(key);
    out.flush();
  }

  Chain chain(Direction direction) {
    return new Chain(key, direction.name());
  }
}
