package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project {@code harness/junit/example}, built by Maven as anybody would build theirs. */
@Tag("whole")
class ExampleProjectTest {
  private static final Path HARNESS = Run.HOME.resolve("harness");
  private static final String AGENT = " -javaagent:";
  private static final List<String> JARS = List.of("api", "simulator", "junit");

  @TempDir private Path scratch;
  private Path project;
  private Path repository;

  @BeforeEach
  void set_up() throws IOException {
    project = scratch.resolve("shop");
    repository = scratch.resolve("repository");
    copy(HARNESS.resolve("junit/example"), project);
    install("headwaiter", Run.HOME.resolve("pom.xml"));
    install("headwaiter-harness", HARNESS.resolve("pom.xml"));
    for (String module : JARS) {
      String artifact = "headwaiter-" + module;
      install(artifact, HARNESS.resolve(module).resolve("pom.xml"));
      String jar = artifact + "-0.1.0-SNAPSHOT.jar";
      Files.copy(
          HARNESS.resolve(module).resolve("target").resolve(jar), folder(artifact).resolve(jar));
    }
  }

  @Test
  void one_dependency_and_one_line_are_enough_beside_jacoco() throws Exception {
    change(
        "pom.xml",
        "<argLine/>",
        "<argLine>-javaagent:%s=destfile=%s</argLine>"
            .formatted(jacoco(), scratch.resolve("jacoco.exec")));

    Run run = maven();

    assertThat(run.status()).as(run::out).isZero();
    assertThat(run.out()).contains("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0");
    assertThat(scratch.resolve("jacoco.exec")).isNotEmptyFile();
  }

  @Test
  void a_mistake_is_found_and_told() throws Exception {
    change("src/main/java/shop/Seats.java", "public synchronized boolean", "public boolean");
    change(
        "src/main/java/shop/Quotes.java",
        ".map(supplier -> supplier.apply(item))",
        ".map(supplier -> supplier.apply(item)).peek(CompletableFuture::join)");

    Run run = maven();

    assertThat(run.status()).isNotZero();
    assertThat(run.out())
        .contains("took 65 s of virtual time, expected 5 s")
        .contains("expected: <1> but was: <2>")
        .containsPattern("replay = -?\\d+L")
        .containsPattern("t=0 s +(one|two) +reads free +\\(Seats.java:\\d+\\)");
  }

  @Test
  void without_the_line_the_agent_is_attached_or_the_line_is_told() throws Exception {
    String pom = Files.readString(project.resolve("pom.xml"));
    int from = pom.indexOf(AGENT);
    String without = pom.substring(0, from) + pom.substring(pom.indexOf("</argLine>", from));
    Files.writeString(project.resolve("pom.xml"), without);

    Run attached = maven();
    change("pom.xml", "<argLine/>", "<argLine>-Dheadwaiter.attach=false</argLine>");
    Run kept = maven();

    assertThat(attached.status()).as(attached::out).isZero();
    assertThat(kept.status()).isNotZero();
    assertThat(kept.out()).contains(pom.substring(from, pom.indexOf("</argLine>", from)).strip());
  }

  private Run maven() throws IOException, InterruptedException {
    return Maven.test(project, repository, scratch);
  }

  private static Path jacoco() throws IOException {
    Path folder = Path.of(System.getProperty("localRepository"), "org/jacoco/org.jacoco.agent");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith("-runtime.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void install(String artifact, Path pom) throws IOException {
    Files.createDirectories(folder(artifact));
    Files.copy(pom, folder(artifact).resolve(artifact + "-0.1.0-SNAPSHOT.pom"));
  }

  private Path folder(String artifact) {
    return repository.resolve("io/github/headwaiter").resolve(artifact).resolve("0.1.0-SNAPSHOT");
  }

  private void change(String file, String from, String to) throws IOException {
    Path source = project.resolve(file);
    String text = Files.readString(source);
    assertThat(text).contains(from);
    Files.writeString(source, text.replace(from, to));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!target.startsWith(to.resolve("target"))) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
