package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Adjustment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Adjustment ONE =
      new Adjustment(
              1,
              "2026-10-20T09:12:00Z",
              "ta1",
              "ann",
              "a3",
              "races",
              Adjustment.Kind.DELTA,
              Optional.of(new BigDecimal("2.50")),
              "He said: \"fine\"\n=1+1 \u202E\u001b[31m",
              "",
              "")
          .sealed();

  @TempDir Path folder;

  @Test
  void what_was_added_is_read_back_with_its_hash() {
    Path file = folder.resolve("adjustments.jsonl");
    Ledger.append(file, before -> ONE);
    Ledger.append(
        file,
        before -> {
          assertThat(before.adjustments()).containsExactly(ONE);
          return ONE;
        });

    Ledger read = Ledger.read(file);

    assertThat(read.problems()).isEmpty();
    assertThat(read.adjustments()).containsExactly(ONE, ONE);
    assertThat(read.adjustments().getFirst().expectedHash()).isEqualTo(ONE.hash());
  }

  @Test
  void each_takes_one_line_of_plain_ascii() throws IOException {
    Path file = folder.resolve("adjustments.jsonl");
    Ledger.append(file, before -> ONE);

    assertThat(Files.readString(file).lines()).hasSize(1);
    assertThat(Files.readString(file).chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 127);
  }

  @Test
  void a_last_line_without_an_end_is_ended_first() throws IOException {
    Path file = folder.resolve("adjustments.jsonl");
    Ledger.append(file, before -> ONE);
    Files.writeString(file, Files.readString(file).strip());
    Ledger.append(file, before -> ONE);

    assertThat(Ledger.read(file).adjustments()).hasSize(2);
  }

  @Test
  void a_line_that_is_none_is_a_problem_and_no_adjustment() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("adjustments.jsonl"), ResultJson.line(ONE) + "{}\nnonsense\n[1]\n");

    Ledger read = Ledger.read(file);

    assertThat(read.adjustments()).containsExactly(ONE);
    assertThat(read.problems()).extracting(problem -> problem.line()).containsExactly(2, 3, 4);
  }
}
