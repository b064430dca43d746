package headwaiter.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** What the nouns and the pure stage are. */
record Nouns(House house) {
  List<HouseRule> rules() {
    return List.of(new HouseRule("values", values()), new HouseRule("pure", pure()));
  }

  private ArchRule values() {
    return classes()
        .that()
        .resideInAnyPackage(house.only("grader.model", "wire"))
        .and(
            DescribedPredicate.not(
                DescribedPredicate.describe("descriptions", House::isDescription)))
        .should(beValues())
        .because("nouns are values");
  }

  private ArchRule pure() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            house.only("grader.model", "wire", "grader.grading", "grader.gradebook"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe("touch files, network or threads", Nouns::touchesTheWorld))
        .because("a grade can be computed again");
  }

  private static boolean touchesTheWorld(JavaClass type) {
    String inside = type.getPackageName();
    String name = type.getSimpleName();
    return inside.startsWith("java.net")
        || inside.startsWith("java.nio.channels")
        || inside.equals("java.util.concurrent")
        || inside.startsWith("java.util.concurrent.locks")
        || inside.equals("java.nio.file") && !name.equals("Path")
        || inside.equals("java.io")
            && !List.of("Serializable", "UncheckedIOException").contains(name)
        || inside.equals("java.lang")
            && List.of("Thread", "Process", "ProcessBuilder", "Runtime").contains(name);
  }

  private static ArchCondition<JavaClass> beValues() {
    return new ArchCondition<>("be records, enums or sealed interfaces") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean value =
            type.isRecord()
                || type.isEnum()
                || House.outermost(type).isEnum()
                || type.isInterface() && type.reflect().isSealed()
                || type.getModifiers().contains(JavaModifier.SYNTHETIC);
        events.add(
            new SimpleConditionEvent(
                type, value, type.getName() + (value ? " is" : " is not") + " a value"));
      }
    };
  }
}
