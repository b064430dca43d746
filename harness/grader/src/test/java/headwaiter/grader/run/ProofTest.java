package headwaiter.grader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.grader.sandbox.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the worker is played by a script for sh")
class ProofTest {
  @TempDir Path folder;

  @Test
  void what_held_is_kept() throws Exception {
    proof("echo \"holds: Delays | DONE | 900\"").into(folder);
    assertThat(folder.resolve(Proof.RESULT)).hasContent("holds: Delays | DONE | 900");
  }

  @Test
  void a_program_that_ran_otherwise_is_named_and_the_fault_is_ours() throws IOException {
    Proof proof = proof("echo fails: Chance\necho \"Program Chance, run 1 of 20: …\" >&2\nexit 1");
    assertThatThrownBy(() -> proof.into(folder))
        .isInstanceOf(InstallationException.class)
        .hasMessageContaining("so nothing is graded")
        .hasMessageContaining("Headwaiter's fault")
        .hasMessageContaining("Program Chance, run 1 of 20");
    assertThat(folder.resolve(Proof.RESULT)).doesNotExist();
  }

  @Test
  void running_nothing_proves_nothing() throws IOException {
    Proof proof = proof("exit 0");
    assertThatThrownBy(() -> proof.into(folder)).isInstanceOf(InstallationException.class);
  }

  @Test
  void the_programs_take_the_place_of_the_worker_and_all_else_stays() throws Exception {
    proof("echo \"$@\"").into(folder);
    assertThat(Files.readString(folder.resolve(Proof.RESULT)))
        .startsWith("-Xmx1m -m headwaiter.simulator/")
        .doesNotContain("headwaiter.worker/");
  }

  private Proof proof(String script) throws IOException {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    return Proof.ofWorker(
        new OwnProcess(),
        List.of(java.toString(), "-Xmx1m", "-m", "headwaiter.worker/headwaiter.worker.Main"));
  }
}
