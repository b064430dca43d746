package headwaiter.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom. */
record Arrows(House house) {
  List<HouseRule> rules() {
    return List.of(
        new HouseRule("arrows", arrows()),
        new HouseRule("cycles", cycles()),
        new HouseRule("stages", stages()),
        new HouseRule("lean", lean()));
  }

  private ArchRule arrows() {
    return classes()
        .that()
        .resideInAPackage(house.root() + "..")
        .should(fitTheMap())
        .because("data flows one way");
  }

  private ArchRule cycles() {
    return slices()
        .matching(house.root() + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("one can read it in order");
  }

  private ArchRule stages() {
    return slices()
        .matching(house.root() + ".grader.(*)..")
        .that(
            DescribedPredicate.describe(
                "are stages", slice -> House.STAGES.contains(slice.getNamePart(1))))
        .should()
        .notDependOnEachOther()
        .because("any stage can be replaced");
  }

  private ArchRule lean() {
    ArchRule hook =
        classes()
            .that()
            .resideInAnyPackage(house.all("hook"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                and(house.all("hook"), "java..", "jdk.internal..", "org.jspecify.annotations"));
    ArchRule api =
        classes()
            .that()
            .resideInAnyPackage(house.all("api"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                and(
                    house.all("api"),
                    "java..",
                    "org.jspecify.annotations",
                    "org.junit.jupiter.api..",
                    "org.opentest4j"));
    return CompositeArchRule.of(hook).and(api).because("their class paths hold nothing else");
  }

  private ArchCondition<JavaClass> fitTheMap() {
    return new ArchCondition<>("fit the map") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!house.knows(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package that is not on the map"));
        }
        for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
          if (house.holds(arrow.getTargetClass()) && !house.allows(type, arrow.getTargetClass())) {
            events.add(SimpleConditionEvent.violated(type, arrow.getDescription()));
          }
        }
      }
    };
  }

  private static String[] and(String[] ours, String... others) {
    return Stream.concat(Arrays.stream(ours), Arrays.stream(others)).toArray(String[]::new);
  }
}
