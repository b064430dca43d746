package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Maven, as anybody would call it, but for what it has loaded already. */
final class Maven {
  private Maven() {}

  /**
   * Runs the tests of a project, without a network.
   *
   * @param repository what is installed there is found first
   */
  static Run test(Path project, Path repository, Path scratch)
      throws IOException, InterruptedException {
    String known = System.getProperty("localRepository");
    assertThat(known).as("where Maven keeps what it has loaded").isNotNull();
    List<String> command =
        List.of(
            "sh",
            Run.HOME.resolve("mvnw").toString(),
            "-o",
            "-Daether.offline.protocols=file",
            "-B",
            "-f",
            project.resolve("pom.xml").toString(),
            "-Dmaven.repo.local=" + repository,
            "-Dmaven.repo.local.tail=" + known,
            "-Dmaven.repo.local.tail.ignoreAvailability=true",
            "-Dsurefire.useFile=false",
            "-DtrimStackTrace=false",
            "test");
    Path out = Files.createTempFile(scratch, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int status = builder.start().waitFor();
    return new Run(status, Files.readString(out), "");
  }
}
