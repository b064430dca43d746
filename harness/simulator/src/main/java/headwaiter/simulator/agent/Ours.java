package headwaiter.simulator.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What {@link BundleMain} puts into our jar when it is built. */
final class Ours {
  private static final String FOLDER = "META-INF/headwaiter/";

  /** Names and contents of the hook's classes. */
  static final String HOOKS = FOLDER + "hooks";

  /** A digest of everything that decides what is woven. */
  static final String DIGEST = FOLDER + "digest";

  private Ours() {}

  /** A resource of our jar. */
  static byte[] read(String name) {
    try (InputStream in = Ours.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The agent's jar is not whole. Expected " + name + " in it; build it again.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
