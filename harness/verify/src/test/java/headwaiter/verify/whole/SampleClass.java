package headwaiter.verify.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The submissions of the repository, graded once for all tests that ask for them as a parameter.
 * Who wants to change the reports makes a copy.
 *
 * @param reports the folder of reports
 * @param run how the grading went
 */
public record SampleClass(Path reports, Run run) implements AutoCloseable {
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(reports.getParent())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static SampleClass grade() {
    try {
      Path scratch = Files.createTempDirectory("headwaiter-sample");
      Path reports = scratch.resolve("reports");
      return new SampleClass(reports, Run.of(scratch, "--quiet", "--jobs", 2, "--out", reports));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("Can't grade the sample class", e);
    }
  }

  /** Grades it at the first question. */
  public static final class Once implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == SampleClass.class;
    }

    @Override
    public SampleClass resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return of(context);
    }

    /** The same, for other extensions. */
    public static SampleClass of(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(SampleClass.class, type -> grade(), SampleClass.class);
    }
  }
}
