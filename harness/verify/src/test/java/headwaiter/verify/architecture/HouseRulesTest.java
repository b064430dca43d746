package headwaiter.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {
  /** Raised as we grow: an import of nothing would pass everything. */
  private static final int FEWEST_CLASSES = 400;

  private static final String PLANTED = "headwaiter.verify.planted";

  static List<HouseRule> rules() {
    return rules(House.OURS);
  }

  private static List<HouseRule> rules(House house) {
    return Stream.of(
            new Arrows(house).rules(),
            new Doors(house).rules(),
            new Nouns(house).rules(),
            new Fences(house).rules(),
            new Shape(house).rules())
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_harness_keeps_the_rule(HouseRule rule) {
    rule.rule().check(Harness.CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_planted_violation_turns_the_rule_red(HouseRule rule) {
    House planted = new House(PLANTED + "." + rule.name());
    JavaClasses classes = planted(rule.name());
    HouseRule same =
        rules(planted).stream()
            .filter(it -> it.name().equals(rule.name()))
            .findFirst()
            .orElseThrow();

    EvaluationResult result = same.rule().evaluate(classes);

    String report = String.join("\n", result.getFailureReport().getDetails());
    assertThat(named(classes, "Forbidden"))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(report).contains(type.getName()));
    assertThat(named(classes, "Permitted"))
        .isNotEmpty()
        .allSatisfy(type -> assertThat(report).doesNotContain(type.getName()));
  }

  @Test
  void enough_classes_of_every_module_were_imported() {
    assertThat(Harness.CLASSES.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
  }

  @Test
  void every_rule_says_why() {
    assertThat(rules())
        .allSatisfy(it -> assertThat(it.rule().getDescription()).contains(", because "));
  }

  private static JavaClasses planted(String name) {
    return new ClassFileImporter()
        .importPath(Path.of("target/test-classes", (PLANTED + "." + name).split("\\.")));
  }

  private static List<JavaClass> named(JavaClasses classes, String prefix) {
    return classes.stream().filter(it -> it.getSimpleName().startsWith(prefix)).toList();
  }
}
