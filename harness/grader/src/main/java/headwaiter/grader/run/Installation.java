package headwaiter.grader.run;

import headwaiter.grader.sandbox.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where everything is that the grader starts.
 *
 * @param worker starts a worker
 * @param witness starts a worker that survives when memory runs out
 * @param compiler starts a compiler
 * @param versions of the harness and the JDK, for the provenance
 * @param digests of what runs in the children, of the grader and of the worker's image, for the
 *     provenance
 */
public record Installation(
    Launch worker,
    Launch witness,
    Launch compiler,
    Map<String, String> versions,
    Map<String, String> digests) {
  /** Under which name among the digests that of the grader itself stands. */
  public static final String GRADER = "grader";

  /**
   * Finds it, and makes what is missing: the worker's image (once per JDK) and the caches that let
   * children start fast (once per build). Blocks; another grader that makes the same is waited for.
   *
   * @param home the project's root folder, built
   * @param progress told in words when something takes its time
   * @throws InstallationException if something is missing that can't be made
   */
  public static Installation locate(Path home, Consumer<String> progress)
      throws InstallationException {
    return new Installer(home, progress).install();
  }

  /**
   * The digest of what has a say in a grade and in how it is told, in the grader itself; empty if
   * it is not packaged.
   *
   * @param home the project's root folder
   */
  public static String grader(Path home) {
    try {
      return Installer.digest(new Jars(home).grader());
    } catch (InstallationException | IOException e) {
      return "";
    }
  }
}
