package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One assignment, to see that the audit works; all of them are audited by a command of their own.
 */
@Tag("whole")
class AuditTest {
  @TempDir Path scratch;

  @Test
  void an_assignment_keeps_its_promises() throws Exception {
    Run run = Run.of(scratch, "audit", "work-queue");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
  }
}
