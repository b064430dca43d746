package headwaiter.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class OwnProcessTest {
  private final Rung rung = new OwnProcess();

  @Test
  void it_has_an_empty_environment() throws IOException {
    List<String> lines = new ArrayList<>();
    Tool.run(rung, new Launch(List.of("/usr/bin/env"), Caps.TIGHT), lines::add);
    // The shell that sets the limits leaves traces of its own.
    assertThat(lines).allMatch(line -> line.matches("(PWD|OLDPWD|SHLVL|_)=.*"));
  }

  @Test
  void its_folder_is_its_own_and_goes_with_it() throws IOException {
    List<String> lines = new ArrayList<>();
    Tool.run(rung, shell("touch here; pwd; ls"), lines::add);
    assertThat(lines).hasSize(2).contains("here");
    assertThat(Path.of(lines.getFirst())).doesNotExist();
  }

  @Test
  void it_can_write_no_large_file() throws IOException {
    Tool.Result result = Tool.run(rung, shell("head -c 20000000 /dev/zero > large"), line -> {});
    assertThat(result.status()).isNotZero();
  }

  @Test
  void what_it_started_dies_with_it() throws IOException {
    ProcessHandle child;
    try (Confined process = rung.start(shell("sleep 1000 & echo; wait"))) {
      assertThat(process.output().read()).isEqualTo('\n');
      child = ProcessHandle.of(process.pid()).orElseThrow().descendants().findFirst().orElseThrow();
      assertThat(child.isAlive()).isTrue();
    }
    assertThat(child.onExit().orTimeout(10, TimeUnit.SECONDS).join().isAlive()).isFalse();
  }

  @Test
  void the_watch_ends_a_busy_process_at_its_cpu_limit() throws IOException {
    try (Confined process = rung.start(shell("while :; do :; done"));
        Watch watch =
            Watch.over(
                process,
                Duration.ofMillis(100),
                Duration.ofSeconds(60),
                Duration.ZERO,
                limit -> {})) {
      process.awaitExit(Duration.ofSeconds(60));
      assertThat(watch.reached()).contains(Watch.Limit.CPU);
    }
  }

  @Test
  void the_watch_ends_an_idle_process_at_its_wall_limit() throws IOException {
    try (Confined process = rung.start(shell("sleep 1000"));
        Watch watch =
            Watch.over(
                process,
                Duration.ofSeconds(60),
                Duration.ofMillis(100),
                Duration.ZERO,
                limit -> {})) {
      process.awaitExit(Duration.ofSeconds(60));
      assertThat(watch.reached()).contains(Watch.Limit.WALL);
    }
  }

  @Test
  void a_program_that_is_not_there_is_said_to_be_missing() throws IOException {
    Tool.Result result =
        Tool.run(rung, new Launch(List.of("/no/such/program"), Caps.TIGHT), line -> {});
    assertThat(result.status()).isEqualTo(127);
    assertThat(result.errors()).contains("/no/such/program");
    assertThat(Files.exists(Path.of("/no/such/program"))).isFalse();
  }

  private static Launch shell(String script) {
    return new Launch(List.of("/bin/sh", "-c", script), Caps.TIGHT);
  }
}
