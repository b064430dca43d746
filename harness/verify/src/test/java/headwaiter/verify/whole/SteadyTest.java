package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same submissions over and over, on a machine that is busy with something else. */
@Tag("whole")
@Tag("long")
class SteadyTest {
  private static final int RUNS = Integer.getInteger("steady.runs", 100);
  private static final int BUSY = 8;

  @TempDir Path scratch;

  @Test
  void a_busy_machine_changes_no_byte_of_a_hundred_gradings() throws Exception {
    List<Process> busy = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    try {
      for (int i = 0; i < BUSY; i++) {
        busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
      }
      for (int i = 0; i < RUNS; i++) {
        seen.merge(graded(scratch.resolve("run-" + i)), 1, Integer::sum);
      }
    } finally {
      busy.forEach(Process::destroyForcibly);
    }
    assertThat(seen).as("distinct results, and how often each came").hasSize(1);
  }

  private String graded(Path out) throws IOException, InterruptedException {
    Run run =
        Run.of(
            scratch,
            "--quiet",
            "--out",
            out,
            "s01/rate-limited-fetcher",
            "s05/rate-limited-fetcher");
    assertThat(run.status()).as(run.err()).isZero();
    return Outcomes.lasting(out);
  }
}
