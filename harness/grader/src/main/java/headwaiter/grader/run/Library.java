package headwaiter.grader.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What anybody's tests need of Headwaiter, as a repository for Maven. */
public final class Library {
  private static final String GROUP = "io/github/headwaiter";
  private static final List<String> MODULES = List.of("api", "simulator", "junit");

  private Library() {}

  /**
   * Copies it.
   *
   * @param home the project's root folder, built
   * @param repository the folder to copy to
   * @throws InstallationException if the project is not built
   * @throws IOException if a file can't be copied
   */
  public static void copy(Path home, Path repository) throws InstallationException, IOException {
    Jars jars = new Jars(home);
    Path harness = home.resolve("harness");
    String version = version(jars.module("api"));
    put(home.resolve("pom.xml"), repository, "headwaiter", version, "pom");
    put(harness.resolve("pom.xml"), repository, "headwaiter-harness", version, "pom");
    for (String module : MODULES) {
      String artifact = "headwaiter-" + module;
      put(harness.resolve(module).resolve("pom.xml"), repository, artifact, version, "pom");
      put(jars.module(module), repository, artifact, version, "jar");
    }
  }

  private static String version(Path jar) {
    return String.valueOf(jar.getFileName())
        .replaceFirst("^headwaiter-[a-z]+-", "")
        .replaceFirst("\\.jar$", "");
  }

  private static void put(Path file, Path repository, String artifact, String version, String kind)
      throws IOException {
    Path folder =
        Files.createDirectories(repository.resolve(GROUP).resolve(artifact).resolve(version));
    Files.copy(
        file,
        folder.resolve(artifact + "-" + version + "." + kind),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
