package headwaiter.simulator.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A way to get a module of the running JDK as it was before it was linked: folders {@code classes},
 * {@code bin}, {@code conf}, {@code legal} and {@code lib}, as far as it has them.
 */
sealed interface Unpacking permits RunTimeImage, Unpacking.Jmods {
  /** Unpacks a module into an empty folder. */
  void unpack(String module, Path to) throws IOException, ImageException;

  /** What this JDK allows: its packed modules, else what it knows of how it was linked. */
  static Unpacking ofThisJdk() throws ImageException {
    Path home = Path.of(System.getProperty("java.home"));
    Path jmods = home.resolve("jmods");
    return Files.isDirectory(jmods) ? new Jmods(jmods) : RunTimeImage.of(home);
  }

  /** The packed modules that come with many JDKs. */
  record Jmods(Path folder) implements Unpacking {
    @Override
    public void unpack(String module, Path to) throws ImageException {
      Tools.run(
          "jmod",
          List.of("extract", "--dir", to.toString(), folder.resolve(module + ".jmod").toString()));
    }
  }
}
