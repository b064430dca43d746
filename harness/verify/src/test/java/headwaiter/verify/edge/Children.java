package headwaiter.verify.edge;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.child.Nursery;
import headwaiter.grader.compile.Compilers;
import headwaiter.grader.run.Installation;
import headwaiter.grader.run.InstallationException;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A compiler and workers of this build, and little programs for them. */
final class Children implements AutoCloseable {
  private static final Pattern CHECK = Pattern.compile("@Check\\(\"(.*?)\"\\)");
  private static final Limits LIMITS = new Limits(20_000, 120_000, 1_000_000, 60_000, 1_000);

  final Compilers compilers;
  final Workers workers;
  private final Installation installation;

  Children() throws InstallationException {
    installation =
        Installation.locate(Path.of("../..").toAbsolutePath().normalize(), progress -> {});
    compilers = new Compilers(new Nursery(new OwnProcess(), installation.compiler()), 1);
    workers =
        new Workers(new Nursery(new OwnProcess(), installation.worker()), Optional.empty(), 2);
  }

  /** A worker of one's own. */
  Child worker() throws ChildException {
    return Child.start(new OwnProcess(), installation.worker());
  }

  /** Runs a program's checks with generous limits. */
  RunResult run(String... members) {
    return workers.run("somebody", job(LIMITS, members));
  }

  /** A job that runs a program's checks with generous limits. */
  RunTests job(String... members) {
    return job(LIMITS, members);
  }

  /**
   * A job that runs a program's checks.
   *
   * @param members of the class under test; those with {@code @Check} are run by a test class
   */
  RunTests job(Limits limits, String... members) {
    String subject =
        "package p; import java.io.*; import java.nio.file.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.stream.*; public class Program { "
            + String.join(" ", members).replaceAll("@Check\\(.*?\\) void", "public void")
            + " }";
    StringBuilder tests =
        new StringBuilder(
            "package p; import headwaiter.api.*; import org.junit.jupiter.api.Test;"
                + " class ProgramTest { ");
    for (String member : members) {
      Pattern.compile("@Check\\(\"(.*?)\"\\) void (\\w+)")
          .matcher(member)
          .results()
          .forEach(found -> tests.append(test(found)));
    }
    CompileResult plain = compile("p/Program.java", subject, List.of(), Compile.Weave.SUBJECT);
    CompileResult test =
        compile("p/ProgramTest.java", tests + "}", plain.plain(), Compile.Weave.SUPPORT);
    List<CheckPlan> plans = new ArrayList<>();
    Arrays.stream(members)
        .flatMap(member -> CHECK.matcher(member).results())
        .forEach(found -> plans.add(new CheckPlan(found.group(1), 1)));
    return new RunTests(
        "somebody",
        plain.woven(),
        test.woven(),
        List.of("p.ProgramTest"),
        plans,
        1,
        0,
        false,
        false,
        limits);
  }

  private CompileResult compile(
      String path, String text, List<ClassBytes> against, Compile.Weave weave) {
    CompileResult result =
        compilers.compile(new Compile("test", List.of(new Source(path, text)), against, weave));
    assertThat(result.trouble()).isEmpty();
    assertThat(result.diagnostics()).isEmpty();
    return result;
  }

  private static String test(MatchResult found) {
    return "@Check(\"%s\") @Test void %s(Simulation simulation) throws Exception { new Program().%s(); } "
        .formatted(found.group(1), found.group(2), found.group(2));
  }

  @Override
  public void close() {
    compilers.close();
    workers.close();
  }
}
