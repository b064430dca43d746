package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole")
class AuditTest {
  @TempDir Path scratch;

  @Test
  void the_assignments_keep_their_promises() throws Exception {
    Run run = Run.of(scratch, "audit");

    assertThat(run.status()).as(run.out() + run.err()).isZero();
  }
}
