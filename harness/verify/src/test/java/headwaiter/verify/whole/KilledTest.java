package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grader, killed again and again where chance has it, and started again each time. */
@Tag("whole")
class KilledTest {
  private static final int FEW = 6;
  private static final int MANY = 200;

  /** So many gradings are there that each run is killed in the middle of something. */
  private static final List<String> TARGETS = List.of("s01", "s02", "s06");

  @TempDir Path scratch;

  @Test
  void a_grader_that_is_killed_loses_no_result_and_the_next_one_goes_on() throws Exception {
    kill(FEW);
  }

  @Test
  @Tag("long")
  void two_hundred_times_too() throws Exception {
    kill(MANY);
  }

  private void kill(int times) throws IOException, InterruptedException {
    Path undisturbed = scratch.resolve("undisturbed");
    long began = System.nanoTime();
    assertThat(start(undisturbed).end().status()).isZero();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Random chance = new Random(times);
    Path out = scratch.resolve("out-0");
    int folder = 0;
    int killed = 0;
    while (killed < times) {
      Map<String, String> before = Folder.results(out);
      boolean ended;
      try (Grader grader = start(out)) {
        ended = grader.ends(chance.nextLong(whole));
        if (!ended) {
          grader.kill();
          killed++;
        }
      }
      assertThat(Folder.results(out)).containsAllEntriesOf(before);
      if (ended) {
        // It came through: that has to be right, and the next ones begin with nothing.
        assertSame(out, undisturbed);
        out = scratch.resolve("out-" + ++folder);
      }
    }
    Map<String, String> before = Folder.results(out);
    Run last = start(out).end();
    assertThat(last.status()).as(last.err()).isZero();
    assertThat(Folder.results(out)).containsAllEntriesOf(before);
    assertSame(out, undisturbed);
  }

  private static void assertSame(Path out, Path undisturbed) throws IOException {
    Map<String, String> expected = Folder.lasting(undisturbed);
    Map<String, String> came = Folder.lasting(out);
    assertThat(came.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, text) -> assertThat(came.get(name)).as(name).isEqualTo(text));
  }

  private Grader start(Path out) throws IOException {
    return Grader.start(
        scratch,
        List.of(),
        "--quiet",
        "--schedules",
        20,
        "--out",
        out,
        TARGETS.get(0),
        TARGETS.get(1),
        TARGETS.get(2));
  }
}
