package headwaiter.grader.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Coverage;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Covered;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbedTest {
  private static final Source TEA =
      new Source(
          "src/Tea.java",
          """
          package course.tea;
          public class Tea implements Cup {
            private final int water;
            public Tea(int water) {
              this.water = water;
            }
            public String pour() {
              if (water > 3) {
                return "spilt";
              }
              Runnable never = () -> {
                System.out.println("never");
              };
              return fill() + water;
            }
          }
          interface Cup {
            default String fill() {
              return "cup ";
            }
          }
          """);

  /** Stands for the hook of the worker: what it gives out, the test can read. */
  private static final Source HOOK =
      new Source(
          "Hook.java",
          """
          package headwaiter.hook;
          public class Hook {
            public static final java.util.Map<Long, boolean[]> GIVEN = new java.util.HashMap<>();
            public static boolean[] probes(long id, int number) {
              return GIVEN.computeIfAbsent(id, i -> new boolean[number]);
            }
          }
          """);

  @TempDir Path folder = Path.of(".");

  private List<ClassBytes> classes = List.of();
  private List<ClassBytes> hook = List.of();

  @BeforeEach
  void compile() throws IOException {
    classes = compiled(TEA);
    hook = compiled(HOOK);
  }

  @Test
  void tells_the_lines_that_were_never_reached() throws ReflectiveOperationException {
    Probed probed = Probed.of(classes).orElseThrow();
    List<Covered> covered = run(probed, 2);

    Coverage coverage = probed.reached(covered, new SourceMap(List.of(TEA))).orElseThrow();

    assertThat(coverage.files())
        .containsExactly(new Coverage.Of("src/Tea.java", 10, List.of(9, 12, 13)));
    assertThat(coverage.lines()).isEqualTo(10);
    assertThat(coverage.reached()).isEqualTo(7);
  }

  @Test
  void a_constructor_that_keeps_others_out_is_no_line_that_was_missed() throws Exception {
    Source source =
        new Source(
            "Tea.java",
            """
            package course.tea;
            public final class Tea {
              private Tea() {}
              public static String pour() {
                return "tea";
              }
            }
            """);
    Probed probed = Probed.of(compiled(source)).orElseThrow();
    ClassLoader loader = loader(probed);
    loader.loadClass("course.tea.Tea").getMethod("pour").invoke(null);

    Coverage coverage =
        probed.reached(covered(loader), new SourceMap(List.of(source))).orElseThrow();

    assertThat(coverage.files()).containsExactly(new Coverage.Of("Tea.java", 1, List.of()));
  }

  @Test
  void other_lines_are_reached_on_another_way() throws ReflectiveOperationException {
    Probed probed = Probed.of(classes).orElseThrow();

    Coverage coverage = probed.reached(run(probed, 4), new SourceMap(List.of(TEA))).orElseThrow();

    assertThat(coverage.files().getFirst().missed()).containsExactly(11, 12, 13, 14, 19);
  }

  @Test
  void what_was_noted_of_other_classes_or_with_other_numbers_counts_for_nothing() {
    Probed probed = Probed.of(classes).orElseThrow();
    SourceMap sources = new SourceMap(List.of(TEA));

    assertThat(probed.reached(List.of(new Covered(42, new byte[] {1})), sources)).isEmpty();
    assertThat(probed.reached(List.of(), sources)).isEmpty();
  }

  @Test
  void arrays_of_the_wrong_length_are_passed_over() throws ReflectiveOperationException {
    Probed probed = Probed.of(classes).orElseThrow();
    SourceMap sources = new SourceMap(List.of(TEA));
    List<Covered> forged =
        run(probed, 2).stream().map(each -> new Covered(each.id(), new byte[1000])).toList();

    assertThat(probed.reached(forged, sources)).isEmpty();
  }

  @Test
  void a_class_that_can_not_be_read_is_not_covered() {
    assertThat(Probed.of(List.of(new ClassBytes("course.tea.Tea", new byte[] {1, 2, 3}))))
        .isEmpty();
  }

  private List<Covered> run(Probed probed, int water) throws ReflectiveOperationException {
    ClassLoader loader = loader(probed);
    Class<?> tea = loader.loadClass("course.tea.Tea");
    tea.getMethod("pour").invoke(tea.getConstructor(int.class).newInstance(water));
    return covered(loader);
  }

  private ClassLoader loader(Probed probed) {
    Map<String, byte[]> known = new HashMap<>();
    Stream.concat(probed.classes().stream(), hook.stream())
        .forEach(each -> known.put(each.name(), each.bytes()));
    return new ClassLoader(ClassLoader.getPlatformClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes =
            Optional.ofNullable(known.get(name))
                .orElseThrow(() -> new ClassNotFoundException(name));
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }

  private static List<Covered> covered(ClassLoader loader) throws ReflectiveOperationException {
    List<Covered> covered = new ArrayList<>();
    Map<?, ?> given =
        (Map<?, ?>) loader.loadClass("headwaiter.hook.Hook").getField("GIVEN").get(null);
    given.forEach(
        (id, array) -> {
          boolean[] flags = (boolean[]) array;
          byte[] bytes = new byte[flags.length];
          for (int i = 0; i < flags.length; i++) {
            bytes[i] = (byte) (flags[i] ? 1 : 0);
          }
          covered.add(new Covered((Long) id, bytes));
        });
    return covered;
  }

  private List<ClassBytes> compiled(Source source) throws IOException {
    Path file = folder.resolve(Path.of(source.path()).getFileName());
    Files.writeString(file, source.text());
    Path out = Files.createTempDirectory(folder, "classes");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", out.toString(), file.toString());
    assertThat(status).isZero();
    try (Stream<Path> found = Files.walk(out)) {
      List<ClassBytes> bytes = new ArrayList<>();
      for (Path each : found.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = out.relativize(each).toString().replace(java.io.File.separatorChar, '.');
        bytes.add(
            new ClassBytes(
                name.substring(0, name.length() - ".class".length()), Files.readAllBytes(each)));
      }
      return bytes;
    }
  }
}
