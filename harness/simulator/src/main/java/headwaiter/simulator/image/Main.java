package headwaiter.simulator.image;

import headwaiter.simulator.weave.JdkWeaver;
import java.io.IOException;
import java.nio.file.Path;

/** Makes the image of the running JDK. */
public final class Main {
  private Main() {}

  /**
   * Starts.
   *
   * @param args the hook's jar, and the folder to make, which must not exist; then {@code unwoven}
   *     for an image that has the hooks' classes and calls none of them, to measure against
   */
  public static void main(String[] args) throws IOException {
    try {
      ImageBuilder builder = new ImageBuilder(new JdkWeaver());
      if (args.length > 2 && args[2].equals("unwoven")) {
        builder = builder.unwoven();
      }
      builder.build(Path.of(args[0]), Path.of(args[1]));
    } catch (ImageException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
