package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student who saves, and sees. */
@Tag("whole")
class WatchTest {
  private static final Pattern VERDICT = Pattern.compile("\\] Watching ");

  /** Who starts the tests in the background may have had Ctrl-C ignored by all that they start. */
  private static final List<String> LISTENING =
      Files.isDirectory(Path.of("/proc/self"))
          ? List.of("/usr/bin/env", "--default-signal=INT")
          : List.of();

  @TempDir Path scratch;
  private Path sources;

  @BeforeEach
  void write_a_right_one() throws IOException {
    sources = Folder.copy(Run.HOME.resolve("submissions/s01/breakfast"), scratch.resolve("mine"));
  }

  @Test
  void each_save_is_graded_and_ctrl_c_leaves_nothing_behind() throws Exception {
    Path source = sources.resolve("Breakfast.java");
    String right = Files.readString(source);
    String wrong = Files.readString(Run.HOME.resolve("submissions/s02/breakfast/Breakfast.java"));
    List<ProcessHandle> children;
    Path temporary;
    Run run;
    try (Grader grader = watch(List.of(), "breakfast", "--in", sources)) {
      temporary = grader.temporary;
      grader.await(() -> verdicts(grader) == 1);
      assertThat(grader.said()).contains("100");

      Files.writeString(source, wrong);
      grader.await(() -> grader.said().contains("blocking-wait"));

      Files.writeString(source, right.substring(0, right.length() / 2));
      grader.await(() -> grader.said().contains("compile-error"));

      int before = verdicts(grader);
      Files.writeString(source, right);
      grader.await(() -> verdicts(grader) > before);
      assertThat(last(grader)).contains("100").doesNotContain("compile-error");

      children = grader.children();
      grader.interrupt();
      run = grader.end();
    }
    assertThat(run.status()).isEqualTo(130);
    assertThat(run.err()).doesNotContain("our own trouble");
    assertThat(run.out()).contains("not isolated, not a grade of record");
    assertThat(children)
        .isNotEmpty()
        .allSatisfy(
            child -> {
              child.onExit().orTimeout(60, TimeUnit.SECONDS).join();
              assertThat(child.isAlive()).isFalse();
            });
    assertThat(temporary).isEmptyDirectory();
    assertThat(scratch.resolve("out")).doesNotExist();
  }

  @Test
  void it_refuses_where_code_of_others_is_graded() throws Exception {
    List<String> ci = List.of("/usr/bin/env", "CI=true");
    try (Grader grader = watch(ci, "breakfast", "--in", sources)) {
      Run run = grader.end();
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("watch waives isolation, and CI is set");
    }
  }

  @Test
  void it_asks_whose_when_several_have_handed_in() throws Exception {
    try (Grader grader = watch(List.of(), "breakfast")) {
      Run run = grader.end();
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .contains("Which one? s01/breakfast, s02/breakfast")
          .contains("--in DIR");
    }
  }

  private Grader watch(List<String> within, Object... more) throws IOException {
    List<String> all = new ArrayList<>(LISTENING);
    all.addAll(within);
    List<Object> arguments = new ArrayList<>(List.of("watch"));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--out", scratch.resolve("out")));
    return Grader.start(scratch, all, arguments.toArray());
  }

  private static int verdicts(Grader grader) {
    return (int) VERDICT.matcher(grader.said()).results().count();
  }

  private static String last(Grader grader) {
    String[] verdicts = VERDICT.split(grader.said());
    return verdicts[verdicts.length - 2];
  }
}
