package headwaiter.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the rungs of this machine keep a process from. A rung that is not there is not tested; the
 * first test says which.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LadderTest {
  private static final List<Ladder.Step> STEPS = Ladder.steps();

  @TempDir Path outside;

  static Stream<Rung> confining() {
    return STEPS.stream()
        .flatMap(step -> step.rung().stream())
        .filter(rung -> rung.guarantees().contains("no-network"));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void each_rung_is_there_or_says_why_it_is_not(Ladder.Step step) {
    assertThat(step.rung().isPresent()).isEqualTo(step.why().isEmpty());
    assumeThat(step.why()).as("rung " + step.letter() + " is not tested").isEmpty();
  }

  static List<Ladder.Step> steps() {
    return STEPS;
  }

  @Test
  void an_own_process_can_be_had_everywhere() throws Ladder.Refused {
    assertThat(Ladder.choose(Optional.of("a"), List.of()).name()).startsWith("a: ");
    assertThat(Ladder.best().name()).isNotEmpty();
  }

  @Test
  void what_no_rung_gives_is_refused_with_what_each_lacks() {
    assertThatThrownBy(() -> Ladder.choose(Optional.empty(), Set.of("no-gravity")))
        .isInstanceOf(Ladder.Refused.class)
        .hasMessageStartingWith("Isolation (no-gravity) is asked for, and this machine")
        .hasMessageContaining("rung a (own process): it does not give no-gravity")
        .hasMessageContaining("rung b (bubblewrap): ")
        .hasMessageContaining("rung c (Landlock and seccomp): ");
  }

  @Test
  void a_rung_that_is_required_is_never_lowered_nor_raised() {
    assertThatThrownBy(() -> Ladder.choose(Optional.of("a"), List.of("no-network")))
        .isInstanceOf(Ladder.Refused.class)
        .hasMessageStartingWith("Rung a is asked for, and this machine does not give it:")
        .hasMessageContaining("it does not give no-network")
        .hasMessageNotContaining("rung c");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void a_file_outside_can_neither_be_read_nor_written_nor_changed(Rung rung) throws IOException {
    Path file = Files.writeString(outside.resolve("solution"), "secret\n");
    assertThat(
            said(
                rung,
                "read word < '%1$s' && echo $word; echo forged > '%1$s' && echo wrote;"
                        .formatted(file)
                    + " for any in '%s'/*; do echo $any; done".formatted(outside)))
        .containsExactly(outside + "/*");
    assertThat(file).hasContent("secret\n");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void what_it_may_see_can_be_read_and_not_written(Rung rung) throws IOException {
    Path file = Files.writeString(outside.resolve("given"), "given\n");
    List<String> lines = new ArrayList<>();
    String script =
        "read word < '%1$s' && echo $word; echo forged > '%1$s' && echo wrote".formatted(file);
    Tool.run(
        rung,
        new Launch(
            List.of("/bin/sh", "-c", script),
            Caps.TIGHT,
            new View(List.of(file), View.Network.NONE)),
        lines::add);
    assertThat(lines).containsExactly("given");
    assertThat(file).hasContent("given\n");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void it_starts_no_process(Rung rung) throws IOException {
    assertThat(said(rung, "echo one; (echo two); echo three")).containsExactly("one");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void it_kills_nobody_and_reads_nobody_s_environment(Rung rung) throws IOException {
    long here = ProcessHandle.current().pid();
    assertThat(
            said(
                rung,
                "kill -0 %1$d && echo killed; read word < /proc/%1$d/environ && echo $word; kill -9 $PPID; echo end"
                    .formatted(here)))
        .containsExactly("end");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void its_folder_is_its_own_and_goes_with_it(Rung rung) throws IOException {
    List<String> lines = said(rung, "echo text > here; read word < here; echo $word; pwd");
    assertThat(lines).hasSize(2).contains("text");
    assertThat(Path.of(lines.get(1))).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("confining")
  void a_program_that_is_not_there_is_said_to_be_missing(Rung rung) throws IOException {
    Tool.Result result =
        Tool.run(rung, new Launch(List.of("/no/such/program"), Caps.TIGHT), line -> {});
    assertThat(result.status()).isNotZero();
    assertThat(result.errors()).contains("/no/such/program");
  }

  @ParameterizedTest
  @MethodSource("confining")
  void it_reaches_no_server_outside_and_with_a_network_none_on_a_well_known_port(Rung rung)
      throws IOException {
    Path bash = Path.of("/bin/bash");
    assumeThat(bash).as("bash opens sockets").exists();
    String script = "true > /dev/tcp/127.0.0.1/%d && echo reached; echo end";
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      for (View.Network network : View.Network.values()) {
        List<String> lines = new ArrayList<>();
        int port = network == View.Network.NONE ? server.getLocalPort() : 22;
        Tool.Result result =
            Tool.run(
                rung,
                new Launch(
                    List.of(bash.toString(), "-c", script.formatted(port)),
                    Caps.TIGHT,
                    new View(List.of(Path.of("/usr/lib")), network)),
                lines::add);
        assertThat(lines).containsExactly("end");
        if (rung.name().startsWith("c")) {
          assertThat(result.errors()).containsAnyOf("Permission denied", "not permitted");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("confining")
  void a_busy_process_is_ended_at_its_cpu_limit_and_is_gone(Rung rung) throws IOException {
    Launch busy = new Launch(List.of("/bin/sh", "-c", "while :; do :; done"), Caps.TIGHT);
    ProcessHandle handle;
    try (Confined process = rung.start(busy);
        Watch watch =
            Watch.over(
                process,
                Duration.ofMillis(100),
                Duration.ofSeconds(120),
                Duration.ZERO,
                limit -> {})) {
      handle = ProcessHandle.of(process.pid()).orElseThrow();
      process.awaitExit(Duration.ofSeconds(120));
      assertThat(watch.reached()).contains(Watch.Limit.CPU);
    }
    assertThat(handle.isAlive()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("confining")
  void this_process_keeps_its_freedom(Rung rung) throws IOException {
    said(rung, "echo one");
    Path file = Files.writeString(outside.resolve("here"), "mine");
    assertThat(file).hasContent("mine");
    assertThat(new ProcessBuilder("/bin/sh", "-c", "(exit 7)").start().onExit().join().exitValue())
        .isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("confining")
  void many_start_side_by_side(Rung rung) throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String word = "word" + i;
        all.add(pool.submit(() -> said(rung, "echo " + word)));
      }
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).get()).containsExactly("word" + i);
      }
    }
  }

  private static List<String> said(Rung rung, String script) throws IOException {
    List<String> lines = new ArrayList<>();
    Tool.run(rung, new Launch(List.of("/bin/sh", "-c", script), Caps.TIGHT), lines::add);
    return lines;
  }
}
