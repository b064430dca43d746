package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.grader.model.Check;
import headwaiter.grader.model.Grade;
import headwaiter.grader.model.Report;
import headwaiter.grader.model.Verdict;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFileTest {
  @TempDir private Path out;

  @Test
  void each_check_that_failed_has_one_even_without_a_finding() throws IOException {
    Reports.replays(
        out, graded(line("a", new Verdict.Failed("No.")), line("b", new Verdict.Passed())));

    assertThat(files())
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a-7.json");
  }

  @Test
  void it_says_what_has_to_come_again_and_what_that_takes() throws IOException {
    Report report = graded(line("a", new Verdict.Failed("No.")));
    Reports.replays(out, report);
    ReplayFile replay = ReplayFile.read(files().getFirst());

    assertThat(replay.check()).isEqualTo("a");
    assertThat(replay.seed()).isEqualTo(7);
    assertThat(replay.message()).isEqualTo("No.");
    assertThat(replay.marks()).containsExactly("a failed");
    assertThat(replay.sources()).isEqualTo(report.submission().sources());
    assertThat(replay.needs()).containsExactly(Map.entry("assignment", "sha256:00"));
  }

  @Test
  void one_of_another_format_is_refused_by_name() throws IOException {
    Path old = out.resolve("old.json");
    Reports.replays(out, graded(line("a", new Verdict.Failed("No."))));
    Files.writeString(
        old,
        Files.readString(files().getFirst()).replace("headwaiter-replay/2", "headwaiter-replay/1"));

    assertThatThrownBy(() -> ReplayFile.read(old))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("`headwaiter-replay/2`")
        .hasMessageContaining("`headwaiter-replay/1`");
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(out.resolve("s09/checks/replay"))) {
      return files.sorted().toList();
    }
  }

  private static Report graded(Grade.Line... lines) {
    return Reports.report(
        "s09",
        "checks",
        "Checks",
        new Source("Checks.java", "class Checks {}\n"),
        new Grade(Grade.Status.GRADED, List.of(lines)),
        List.of(),
        List.of());
  }

  private static Grade.Line line(String id, Verdict verdict) {
    return new Grade.Line(new Check(id, 50, "does it", false, 1, List.of()), verdict, 0, 7, 1);
  }
}
