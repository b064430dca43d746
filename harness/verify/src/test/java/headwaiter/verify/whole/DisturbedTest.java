package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from outside while the grader is at work. */
@Tag("whole")
class DisturbedTest {
  private static final Path SUBMISSIONS =
      Path.of("src/test/resources/whole/bad-input/submissions").toAbsolutePath();
  private static final String HONEST = "honest/errand";
  private static final String LONG = "endless-in-the-jdk/errand";

  /** Who starts the tests in the background may have had Ctrl-C ignored by all that they start. */
  private static final List<String> LISTENING =
      Files.isDirectory(Path.of("/proc/self"))
          ? List.of("/usr/bin/env", "--default-signal=INT")
          : List.of();

  /** More than an honest submission needs, less than the assignment allows. */
  private static final Duration SOME_CPU = Duration.ofSeconds(2);

  @TempDir Path scratch;

  @Test
  void a_worker_that_is_killed_again_and_again_is_nobodys_fault() throws Exception {
    Path out = scratch.resolve("out");
    int killed = 0;
    try (Grader grader = start(List.of(), out, HONEST, LONG)) {
      while (grader.runs()) {
        for (ProcessHandle worker : grader.workersThatUsed(SOME_CPU)) {
          worker.destroyForcibly();
          worker.onExit().join();
          killed++;
        }
      }
      assertThat(grader.end().status()).isZero();
    }
    assertThat(killed).isEqualTo(4);
    assertThat(Outcomes.each(out).get(HONEST)).startsWith("honest/errand graded 100/100");
    assertThat(Outcomes.each(out).get(LONG))
        .startsWith("endless-in-the-jdk/errand inconclusive 0/100, 100 undecided");
    assertThat(Outcomes.words(out).get(LONG)).contains("It was killed by signal 9");
  }

  @Test
  void ctrl_c_keeps_what_is_finished_and_leaves_nothing_else() throws Exception {
    Path out = scratch.resolve("out");
    List<ProcessHandle> children;
    Path temporary;
    try (Grader grader = start(LISTENING, out, "--jobs", 1, HONEST, LONG)) {
      grader.await(() -> Files.isDirectory(out.resolve("results").resolve(HONEST)));
      grader.await(() -> !grader.workersThatUsed(SOME_CPU).isEmpty());
      children = grader.children();
      temporary = grader.temporary;
      grader.interrupt();
      Run run = grader.end();
      assertThat(run.status()).isEqualTo(130);
      assertThat(run.err()).endsWith("Stopped. What was finished is kept in " + out + ".\n");
    }
    assertThat(Outcomes.each(out)).containsOnlyKeys(HONEST);
    assertThat(Outcomes.each(out).get(HONEST)).startsWith("honest/errand graded 100/100");
    assertThat(out.resolve("index.html")).exists();
    assertThat(children).isNotEmpty().allSatisfy(DisturbedTest::isGone);
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void ctrl_c_takes_the_progress_bar_from_the_terminal() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/script")), "there is no script(1) to be a terminal");
    Path out = scratch.resolve("out");
    Path seen = scratch.resolve("terminal.txt");
    List<String> words = new ArrayList<>(LISTENING);
    words.addAll(
        Run.command(
            scratch,
            Stream.of(BadInputTest.arguments(SUBMISSIONS, out, "--jobs", 1, HONEST, LONG))
                .filter(argument -> !argument.equals("--quiet"))
                .toArray()));
    String command = String.join(" ", words);
    Process process =
        new ProcessBuilder("/usr/bin/script", "-qfec", command, seen.toString())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (Grader grader = Grader.of(process, scratch)) {
      grader.await(() -> !grader.workersThatUsed(SOME_CPU).isEmpty());
      grader.interrupt();
      process.waitFor();
    }
    String text = Files.readString(seen);
    assertThat(text).contains("1/2 honest/errand: 100 of 100\r\u001b[KStopped. What was finished");
    assertThat(text).doesNotContain("\u001b[?25l").doesNotContain("\u001b[?1049h");
  }

  @Test
  void a_grader_that_is_killed_takes_its_busy_workers_along() throws Exception {
    Path out = scratch.resolve("out");
    try (Grader grader = start(List.of(), out, "--jobs", 1, LONG)) {
      grader.await(() -> !grader.workersThatUsed(SOME_CPU).isEmpty());
      List<ProcessHandle> children = grader.children();
      grader.kill();
      assertThat(children).isNotEmpty().allSatisfy(DisturbedTest::isGone);
    }
  }

  @Test
  void a_full_disk_is_our_own_trouble_and_breaks_nothing_that_is_there() throws Exception {
    Path out = scratch.resolve("out");
    try (Grader grader = start(List.of(), out, HONEST)) {
      assertThat(grader.end().status()).isZero();
    }
    String before = Outcomes.lasting(out, HONEST);
    // No file may have more than these blocks of 512 bytes: too few for a result.
    List<String> full = List.of("sh", "-c", "ulimit -f 4; exec \"$@\"", "sh");
    Run run;
    try (Grader grader = start(full, out, "deadlock", "honest")) {
      run = grader.end();
      assertThat(grader.temporary).isEmptyDirectory();
    }
    assertThat(run.status()).as(run.err()).isEqualTo(3);
    assertThat(run.err())
        .contains("our own trouble, not the submission's")
        .contains("Can't write " + out);
    assertThat(Outcomes.lasting(out, HONEST)).isEqualTo(before);
    try (Stream<Path> files = Files.walk(out)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  private Grader start(List<String> within, Path out, Object... more) throws IOException {
    return Grader.start(scratch, within, BadInputTest.arguments(SUBMISSIONS, out, more));
  }

  private static void isGone(ProcessHandle child) {
    child.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    assertThat(child.isAlive()).isFalse();
  }
}
