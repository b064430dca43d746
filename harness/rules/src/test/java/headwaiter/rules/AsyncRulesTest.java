package headwaiter.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncRulesTest {
  private static final Map<String, ArchRule> RULES =
      Map.ofEntries(
          entry("blocking-io", AsyncRules.NO_IO_IN_ASYNC_CODE),
          entry("blocking-sleep", AsyncRules.NO_SLEEP_IN_ASYNC_CODE),
          entry("blocking-wait", AsyncRules.NO_WAIT_IN_ASYNC_CODE),
          entry("busy-wait", AsyncRules.NO_BUSY_WAITS),
          entry("callback-under-lock", AsyncRules.NO_CALLBACKS_UNDER_LOCKS),
          entry("double-completion", AsyncRules.NO_CHANGED_OUTCOMES),
          entry("lost-failure", AsyncRules.NO_LOST_FAILURES),
          entry("nested-loop", AsyncRules.NO_NESTED_LOOPS),
          entry("unbounded-threads", AsyncRules.NO_UNBOUNDED_THREADS),
          entry("sequential-awaits", AsyncRules.startsAtOnce("brewCoffee", "toastBread")),
          entry("nested-future", AsyncRules.NO_NESTED_FUTURES),
          entry("swallowed-cancellation", AsyncRules.NO_SWALLOWED_CANCELLATION),
          entry("sync-throw", AsyncRules.NO_SYNCHRONOUS_THROWS),
          entry("unawaited-future", AsyncRules.NO_UNAWAITED_FUTURES),
          entry("unclosed-resource", AsyncRules.NO_UNCLOSED_RESOURCES),
          entry("permit-leak", AsyncRules.NO_LEAKED_PERMITS),
          entry("unbounded-queue", AsyncRules.NO_FORGOTTEN_BOUNDS),
          entry("forbidden-api", AsyncRules.noForbiddenApiBut()));

  @TempDir private Path folder;

  static Stream<Sample> samples() {
    return RULES.keySet().stream()
        .sorted()
        .flatMap(id -> Stream.of("caught/" + id, "clean/" + id))
        .flatMap(each -> Sample.in(each).stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void an_arch_rule_finds_what_the_inspector_finds(Sample sample) {
    ArchRule rule = RULES.get(sample.rule());

    List<String> found =
        rule.evaluate(imported(sample)).getFailureReport().getDetails().stream()
            .map(detail -> detail.replaceAll("(?s).*:(\\d+)\\)$", "$1 " + sample.rule()))
            .toList();

    List<String> expected =
        sample.expected().stream().filter(each -> each.endsWith(sample.rule())).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void the_message_names_the_rule_the_reason_and_the_line() {
    JavaClasses classes =
        imported(
            new Sample(Sample.folder("caught/blocking-sleep").resolve("SleepsInEntryPoint.java")));

    assertThatThrownBy(() -> AsyncRules.NO_SLEEP_IN_ASYNC_CODE.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("blocking-sleep: classes should not sleep in asynchronous code")
        .hasMessageContaining("because the threads that run it are few")
        .hasMessageContaining("`Thread.sleep` makes the thread wait although `hello` returns")
        .hasMessageContaining("(SleepsInEntryPoint.java:7)");
  }

  @Test
  void a_rule_passes_on_code_that_keeps_it() {
    JavaClasses classes =
        imported(
            new Sample(
                Sample.folder("clean/blocking-sleep").resolve("SleepsOnVirtualThread.java")));

    assertThatCode(() -> AsyncRules.NO_SLEEP_IN_ASYNC_CODE.check(classes))
        .doesNotThrowAnyException();
  }

  @Test
  void classes_in_another_package_are_told() {
    JavaClasses classes =
        imported(
                new Sample(
                    Sample.folder("clean/blocking-sleep").resolve("SleepsOnVirtualThread.java")))
            .that(resideInAPackage("sample"));

    assertThatCode(() -> AsyncRules.onlyClassesIn("sample").check(classes))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> AsyncRules.onlyClassesIn("course.breakfast").check(classes))
        .hasMessageContaining("is in package `sample`, which is not yours.");
  }

  @Test
  void a_class_keeps_its_own_surface_and_misses_that_of_another() {
    JavaClasses mine =
        imported(new Sample(Sample.folder("clean/blocking-sleep").resolve("OwnSleepMethod.java")));
    JavaClasses other =
        imported(
            new Sample(
                Sample.folder("clean/blocking-sleep").resolve("SleepsOnVirtualThread.java")));

    assertThatCode(() -> AsyncRules.keepsTheSurfaceOf(mine).check(mine)).doesNotThrowAnyException();
    assertThat(Inspector.inspect(surface(mine, other)))
        .extracting(Hit::message)
        .containsExactly("The class `OwnSleepMethod` is missing.");
  }

  private static Inspection surface(JavaClasses starter, JavaClasses classes) {
    return new Inspection(
        ClassFiles.of(classes), Map.of(), ClassFiles.of(starter), "", Policy.only("structure"));
  }

  private JavaClasses imported(Sample sample) {
    Path home = folder.resolve(sample.source().getFileName());
    sample
        .compile()
        .values()
        .forEach(classes -> classes.forEach((name, bytes) -> write(home, name, bytes)));
    return new ClassFileImporter().importPath(home);
  }

  private static void write(Path home, String name, byte[] bytes) {
    try {
      Files.createDirectories(home);
      Files.write(home.resolve(name + ".class"), bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
