package headwaiter.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.child.Nursery;
import headwaiter.grader.compile.Compilers;
import headwaiter.grader.run.Installation;
import headwaiter.grader.run.RunResult;
import headwaiter.grader.run.Workers;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Limits;
import headwaiter.wire.RunTests;
import headwaiter.wire.Source;
import headwaiter.wire.TestPassed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rule {@code forbidden-api} would refuse such a submission; here it is run all the same,
 * because the rule is not the defence.
 */
@Tag("whole")
class OutOfReachTest {
  private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
  private static final Path SOURCES = Path.of("src/test/resources/whole/attack");
  private static final Limits LIMITS = new Limits(20_000, 120_000, 2_000_000, 7_200_000, 1 << 16);

  @Test
  void code_that_runs_as_a_submission_reaches_no_clock_seed_scheduler_or_hook() throws Exception {
    Installation installation = Installation.locate(HOME, progress -> {});
    try (Compilers compilers =
            new Compilers(new Nursery(new OwnProcess(), installation.compiler()), 1);
        Workers workers =
            new Workers(
                new Nursery(new OwnProcess(), installation.worker()), Optional.empty(), 0)) {
      CompileResult attack = compile(compilers, "Attack.java", List.of(), Compile.Weave.SUBJECT);
      CompileResult test =
          compile(compilers, "AttackTest.java", attack.plain(), Compile.Weave.SUPPORT);

      RunResult result =
          workers.run(
              "attacker",
              new RunTests(
                  "attacker",
                  attack.woven(),
                  test.woven(),
                  List.of("course.attack.tests.AttackTest"),
                  List.of(new CheckPlan("out-of-reach", 1)),
                  1,
                  0,
                  false,
                  false,
                  LIMITS));

      assertThat(result.closed()).isTrue();
      assertThat(result.observations())
          .as("observations")
          .anySatisfy(observation -> assertThat(observation).isInstanceOf(TestPassed.class));
    }
  }

  private static CompileResult compile(
      Compilers compilers, String file, List<ClassBytes> against, Compile.Weave weave)
      throws IOException {
    CompileResult result =
        compilers.compile(
            new Compile(
                file,
                List.of(new Source(file, Files.readString(SOURCES.resolve(file)))),
                against,
                weave));
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.trouble()).isEmpty();
    return result;
  }
}
