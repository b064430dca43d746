package headwaiter.grader.run;

import headwaiter.grader.child.Allowance;
import headwaiter.grader.child.Answer;
import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.Rung;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Limits;
import headwaiter.wire.RunTests;
import headwaiter.wire.Source;
import headwaiter.wire.TestPassed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Grades a little sample once, with a compiler and a worker that write down on leaving what they
 * have loaded: those who come after them start from that (JEP 483, JEP 514).
 */
final class Training {
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(60), Duration.ofSeconds(120), 1000);
  private static final Duration TO_LEAVE = Duration.ofSeconds(90);
  private static final String SUBJECT = "Sample.java";
  private static final String TEST = "SampleTest.java";

  private final Rung rung;
  private final List<String> worker;
  private final List<String> compiler;

  Training(Rung rung, List<String> worker, List<String> compiler) {
    this.rung = rung;
    this.worker = worker;
    this.compiler = compiler;
  }

  /** Writes {@code worker.aot} and {@code compiler.aot} into a folder. */
  void into(Path folder) throws IOException, InstallationException {
    try (Child compiling = start(compiler, folder.resolve("compiler.aot"))) {
      CompileResult subject = compile(compiling, SUBJECT, List.of(), Compile.Weave.SUBJECT);
      CompileResult test = compile(compiling, TEST, subject.plain(), Compile.Weave.SUPPORT);
      leave(compiling);
      try (Child running = start(worker, folder.resolve("worker.aot"))) {
        run(running, subject, test);
        leave(running);
      }
    } catch (ChildException e) {
      throw new InstallationException("Could not train a child", e);
    }
  }

  /** The command with one more option. */
  static List<String> with(String option, List<String> command) {
    List<String> longer = new ArrayList<>(command);
    longer.add(1, option);
    return longer;
  }

  private Child start(List<String> command, Path aot) throws ChildException {
    return Child.start(rung, new Launch(with("-XX:AOTCacheOutput=" + aot, command), Caps.WIDE));
  }

  private static CompileResult compile(
      Child child, String name, List<ClassBytes> against, Compile.Weave weave)
      throws IOException, InstallationException {
    Compile job = new Compile("sample", List.of(sample(name)), against, weave);
    Answer answer = child.talk(job, ALLOWANCE);
    if (answer instanceof Answer.Closed closed
        && closed.messages().getFirst() instanceof CompileResult result
        && result.diagnostics().isEmpty()
        && result.trouble().isEmpty()) {
      return result;
    }
    throw new InstallationException("The compiler could not do a sample: " + answer);
  }

  private static void run(Child child, CompileResult subject, CompileResult test)
      throws InstallationException {
    RunTests job =
        new RunTests(
            "sample",
            subject.woven(),
            test.woven(),
            List.of("sample.SampleTest"),
            List.of(new CheckPlan("plain", 1), new CheckPlan("explored", 20)),
            1,
            0,
            false,
            new Limits(60_000, 120_000, 1_000_000, 60_000, 1000));
    Answer answer = child.talk(job, ALLOWANCE);
    long passed = answer.messages().stream().filter(TestPassed.class::isInstance).count();
    if (!(answer instanceof Answer.Closed) || passed != 2) {
      throw new InstallationException("A worker could not do a sample: " + answer);
    }
  }

  private static void leave(Child child) throws InstallationException {
    int status = child.dismiss(TO_LEAVE);
    if (status != 0) {
      throw new InstallationException(
          "A child did not leave well: status " + status + "\n" + child.errors());
    }
  }

  private static Source sample(String name) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("No " + name + " beside " + Training.class.getName());
      }
      return new Source("sample/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
