package headwaiter.compiler;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.Diagnostic;
import headwaiter.wire.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, with one file manager for all jobs so that the JDK's own classes are looked
 * up once. Runs no annotation processor and nothing else of the sources'. For one thread.
 */
final class Javac {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "--enable-preview",
          "-source",
          Integer.toString(Runtime.version().feature()),
          "-g",
          "-parameters",
          "-implicit:none",
          "-nowarn",
          "-Xlint:none",
          "-Xmaxerrs",
          "50",
          "-Xmaxwarns",
          "10");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);

  /**
   * What came out.
   *
   * @param classes in the order in which the compiler wrote them; none if there is an error
   */
  record Output(List<ClassBytes> classes, List<Diagnostic> diagnostics) {}

  Javac(String classPath) throws IOException {
    files.setLocation(
        StandardLocation.CLASS_PATH,
        Arrays.stream(classPath.split(File.pathSeparator)).map(File::new).toList());
  }

  Output compile(List<Source> sources, List<ClassBytes> against) {
    if (sources.isEmpty()) {
      return new Output(List.of(), List.of());
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (MemoryFiles memory = new MemoryFiles(files, against)) {
      List<MemoryFiles.SourceFile> units =
          sources.stream().map(MemoryFiles.SourceFile::new).toList();
      boolean good =
          compiler.getTask(Writer.nullWriter(), memory, said, OPTIONS, null, units).call();
      List<Diagnostic> diagnostics = Diagnostics.of(said.getDiagnostics());
      if (!good && diagnostics.stream().noneMatch(Diagnostic::error)) {
        throw new IllegalStateException("it gave up without a word");
      }
      return new Output(good ? memory.written() : List.of(), diagnostics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
