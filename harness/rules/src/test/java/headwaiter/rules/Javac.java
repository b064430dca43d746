package headwaiter.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sample programs in memory, as a submission is compiled. */
final class Javac {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private Javac() {}

  /** Binary names and class files of everything in these sources. */
  static Map<String, byte[]> compile(List<Path> sources) {
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    StringBuilder errors = new StringBuilder();
    boolean done =
        COMPILER
            .getTask(
                null,
                new Memory(written),
                problem -> errors.append(problem).append('\n'),
                List.of("-proc:none", "-g", "-parameters", "--release", "25", "--enable-preview"),
                null,
                units(sources))
            .call();
    if (!done) {
      throw new IllegalArgumentException("The samples " + sources + " don't compile:\n" + errors);
    }
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  private static List<JavaFileObject> units(List<Path> sources) {
    List<JavaFileObject> units = new ArrayList<>();
    for (Path source : sources) {
      try {
        units.add(new Text(source.toUri(), Files.readString(source)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return units;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(URI uri, String text) {
      super(uri, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written;

    Memory(Map<String, ByteArrayOutputStream> written) {
      super(FILES);
      this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(className, name -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
