package headwaiter.compiler;

import headwaiter.simulator.weave.Weaver;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Compiles, then weaves. Stays warm. For one thread. */
final class Workshop {
  private final Javac javac;

  /** The class path is what sources are compiled against. */
  Workshop(String classPath) throws IOException {
    javac = new Javac(classPath);
  }

  /** Does a job. Whatever the sources do to the compiler is said in the result. */
  CompileResult make(Compile job) {
    Javac.Output output;
    try {
      output = javac.compile(job.sources(), job.against());
    } catch (RuntimeException | StackOverflowError e) {
      return trouble("The compiler broke on these sources: " + e);
    }
    try {
      return new CompileResult(
          output.classes(), weave(output.classes(), job.weave()), output.diagnostics(), "");
    } catch (RuntimeException | StackOverflowError e) {
      return trouble("The weaver broke on these classes: " + e);
    }
  }

  private static List<ClassBytes> weave(List<ClassBytes> plain, Compile.Weave how) {
    return switch (how) {
      case NONE -> List.of();
      case SUPPORT -> weave(plain, Weaver.Mode.SUPPORT);
      case SUBJECT -> weave(plain, Weaver.Mode.SUBJECT);
    };
  }

  private static List<ClassBytes> weave(List<ClassBytes> plain, Weaver.Mode mode) {
    List<byte[]> bytes = Weaver.weave(plain.stream().map(ClassBytes::bytes).toList(), mode);
    List<ClassBytes> woven = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      woven.add(new ClassBytes(plain.get(i).name(), bytes.get(i)));
    }
    return woven;
  }

  private static CompileResult trouble(String why) {
    return new CompileResult(List.of(), List.of(), List.of(), why);
  }
}
