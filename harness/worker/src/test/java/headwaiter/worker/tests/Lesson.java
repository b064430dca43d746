package headwaiter.worker.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import headwaiter.api.Check;
import headwaiter.simulator.weave.Weaver;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.RunTests;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** A submission and its tests, compiled and woven, run as a job. */
final class Lesson {
  static final Limits LIMITS = new Limits(60_000, 60_000, 20_000, 1_000_000_000, 1_000);
  private static final String HEAD =
      """
      package lesson;
      import static org.junit.jupiter.api.Assertions.*;
      import headwaiter.api.*;
      import java.time.Duration;
      import java.util.*;
      import java.util.concurrent.*;
      import org.junit.jupiter.api.Test;
      """;
  private static final int HEAD_LINES = (int) HEAD.lines().count();

  private final List<ClassBytes> subject = new ArrayList<>();
  private final List<ClassBytes> support = new ArrayList<>();
  private int schedules = 500;
  private long onlySeed;
  private Limits limits = LIMITS;
  private boolean trace;

  /** A submission of one class named {@code Sub}, and tests in a class named {@code SubTest}. */
  static Lesson of(String submission, String tests) {
    Map<String, byte[]> plain =
        compile(
            Map.of("Sub", HEAD + submission, "SubTest", HEAD + "class SubTest {" + tests + "}"));
    Lesson lesson = new Lesson();
    plain.forEach(
        (name, bytes) -> {
          boolean isTest = name.contains("SubTest");
          Weaver.Mode mode = isTest ? Weaver.Mode.SUPPORT : Weaver.Mode.SUBJECT;
          (isTest ? lesson.support : lesson.subject)
              .add(new ClassBytes(name, Weaver.weave(bytes, mode)));
        });
    return lesson;
  }

  /** The same tests on another submission. */
  Lesson on(String submission) {
    Lesson other = Lesson.of(submission, "");
    other.support.clear();
    other.support.addAll(support);
    return other;
  }

  /** The line of the submission that its own first line is. */
  static int line(int own) {
    return HEAD_LINES + own;
  }

  Lesson schedules(int number) {
    schedules = number;
    return this;
  }

  Lesson onlySeed(long seed) {
    onlySeed = seed;
    return this;
  }

  Lesson limits(Limits other) {
    limits = other;
    return this;
  }

  Lesson traced() {
    trace = true;
    return this;
  }

  List<Observation> run(String... checks) {
    List<Observation> seen = new ArrayList<>();
    RunTests job =
        new RunTests(
            "lesson",
            subject,
            support,
            List.of("lesson.SubTest"),
            Stream.of(checks).map(check -> new CheckPlan(check, schedules)).toList(),
            1,
            onlySeed,
            trace,
            false,
            limits);
    TestJob.run(job, seen::add);
    return seen;
  }

  /** Those observations of a run of check {@code c} that are of one kind. */
  <T extends Observation> List<T> run(Class<T> kind) {
    return run("c").stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The first of them. */
  <T extends Observation> T first(Class<T> kind) {
    List<Observation> seen = run("c");
    return seen.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " in " + seen));
  }

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    var files = new InMemory(compiler.getStandardFileManager(null, null, UTF_8), classes);
    String path =
        Stream.of(Check.class, Test.class, AssertionFailedError.class, NullMarked.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(location -> new File(location.getPath()).toString())
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        List.of("-g", "-proc:none", "-parameters", "--release", "25", "-nowarn", "-cp", path);
    var units = sources.entrySet().stream().map(e -> new Text(e.getKey(), e.getValue())).toList();
    if (!compiler.getTask(null, files, null, options, null, units).call()) {
      throw new IllegalArgumentException("does not compile");
    }
    return classes;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String name, String text) {
      super(URI.create("mem:///lesson/" + name + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;

    InMemory(JavaFileManager files, Map<String, byte[]> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("mem:///" + name.replace('.', '/') + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
