package headwaiter.grader.run;

import headwaiter.grader.child.Allowance;
import headwaiter.grader.child.Answer;
import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.Rung;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the {@link Sample} once, with a compiler and a worker that write down on leaving what they
 * have loaded: those who come after them start from that (JEP 483, JEP 514). A worker that does not
 * run the sample exactly as it has to is not let near a grade.
 */
final class Training {
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofMinutes(1), Duration.ofMinutes(5), 1000);
  private static final Duration TO_LEAVE = Duration.ofMinutes(3);

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
    Path compilerAot = folder.resolve("compiler.aot");
    Path workerAot = folder.resolve("worker.aot");
    try (Child compiling = start(compiler, compilerAot)) {
      CompileResult subject = compile(compiling, Sample.SUBJECT, List.of(), Compile.Weave.SUBJECT);
      CompileResult test = compile(compiling, Sample.TEST, subject.plain(), Compile.Weave.SUPPORT);
      leave(compiling, compilerAot);
      try (Child running = start(worker, workerAot)) {
        for (int run = 0; run < 2; run++) {
          prove(running.talk(Sample.job(subject.woven(), test.woven()), ALLOWANCE));
        }
        leave(running, workerAot);
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
    Compile job = new Compile("sample", List.of(source(name)), against, weave);
    Answer answer = child.talk(job, ALLOWANCE);
    if (answer instanceof Answer.Closed closed
        && closed.messages().getFirst() instanceof CompileResult result
        && result.diagnostics().isEmpty()
        && result.trouble().isEmpty()) {
      return result;
    }
    throw new InstallationException("The compiler could not do a sample: " + answer);
  }

  private static void prove(Answer answer) throws InstallationException {
    List<String> problems = Sample.problems(answer.messages());
    if (!(answer instanceof Answer.Closed closed) || !closed.reusable()) {
      throw new InstallationException("A worker broke on a sample: " + answer);
    } else if (!problems.isEmpty()) {
      throw new InstallationException(
          "A worker did not run a sample as it has to, so nothing can be graded with this JDK:\n"
              + String.join("\n", problems));
    }
  }

  /** A cache is a help and no more: one that could not be written is done without. */
  private static void leave(Child child, Path aot) throws IOException {
    if (child.dismiss(TO_LEAVE) != 0) {
      Files.deleteIfExists(aot);
    }
  }

  private static Source source(String name) throws IOException {
    try (InputStream in = Training.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("No " + name + " beside " + Training.class.getName());
      }
      return new Source("sample/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
