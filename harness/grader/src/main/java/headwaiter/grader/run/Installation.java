package headwaiter.grader.run;

import headwaiter.grader.sandbox.Launch;
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
 * @param digests of the harness and the worker's image, for the provenance
 */
public record Installation(
    Launch worker,
    Launch witness,
    Launch compiler,
    Map<String, String> versions,
    Map<String, String> digests) {

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
}
