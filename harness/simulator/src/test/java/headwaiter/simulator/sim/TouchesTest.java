package headwaiter.simulator.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a run depend on the world outside, and what does not. */
class TouchesTest {
  private static final Settings PLAIN =
      Settings.plain(1).withSubject(name -> name.startsWith(TouchesTest.class.getName()));

  @TempDir Path folder;

  @Test
  void a_process_that_nobody_waits_for_is_named_with_its_line() {
    Outcome outcome = Machine.run(PLAIN, machine -> new ProcessBuilder("true").start());
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.exact()).isFalse();
    assertThat(outcome.outside().getFirst())
        .matches("ProcessBuilder.start at TouchesTest.java:\\d+");
  }

  @Test
  void a_process_of_the_run_time_counts_too() {
    Outcome outcome =
        Machine.run(PLAIN, machine -> Runtime.getRuntime().exec(new String[] {"true"}));
    assertThat(outcome.outside().getFirst()).startsWith("ProcessBuilder.start at TouchesTest");
  }

  @Test
  void a_process_that_can_not_be_started_counts_too() {
    Outcome outcome =
        Machine.run(PLAIN, machine -> new ProcessBuilder(folder + "/no-such-program").start());
    assertThat(outcome.failure()).isPresent();
    assertThat(outcome.exact()).isFalse();
  }

  @Test
  void reading_and_writing_a_file_are_named_with_their_lines() {
    Outcome outcome =
        Machine.run(
            PLAIN,
            machine -> {
              Path file = folder.resolve("file");
              Files.writeString(file, "text");
              CompletableFuture.runAsync(() -> read(file)).join();
            });
    assertThat(outcome.failure()).isEmpty();
    assertThat(outcome.outside())
        .hasSize(2)
        .allMatch(line -> line.matches("FileChannel\\.\\w+ at TouchesTest.java:\\d+"));
  }

  @Test
  void what_the_jdk_reads_for_itself_and_what_is_printed_leave_a_run_exact() {
    PrintStream before = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      Outcome outcome =
          Machine.run(
              PLAIN,
              machine -> {
                System.out.println(LocalDate.now(ZoneId.of("Asia/Tokyo")) + " " + new Unused());
                System.out.println(
                    UUID.randomUUID() + String.format("%tc", ZonedDateTime.now(ZoneId.of("UTC"))));
              });
      assertThat(outcome.failure()).isEmpty();
      assertThat(outcome.outside()).isEqualTo(List.of());
      assertThat(outcome.exact()).isTrue();
    } finally {
      System.setOut(before);
    }
  }

  private static void read(Path file) {
    try {
      Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Loaded inside the simulation. */
  private static final class Unused {}
}
