package headwaiter.verify.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** How a class and a package look from outside. */
record Shape(House house) {
  List<HouseRule> rules() {
    return List.of(
        new HouseRule("exceptions", exceptions()), new HouseRule("nullness", nullness()));
  }

  private ArchRule exceptions() {
    return noClasses()
        .should()
        .accessTargetWhere(
            Accesses.any(
                Accesses.toMake(Throwable.class),
                Accesses.toMake(Exception.class),
                Accesses.toMake(RuntimeException.class),
                Accesses.toMake(Error.class)))
        .because("a message says what was expected, what came, where, and what to try next");
  }

  private ArchRule visibility() {
    return classes()
        .that()
        .resideInAPackage(house.root() + "..")
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .and(DescribedPredicate.not(simpleNameEndingWith("Main")))
        .and()
        .resideOutsideOfPackages(house.all("api"))
        // Called by woven classes alone, which no import here sees.
        .and()
        .resideOutsideOfPackages(house.all("hook"))
        .should(beUsedByAnotherPackage())
        .because("public means that another package uses it");
  }

  private ArchRule nullness() {
    return classes()
        .that()
        .resideInAPackage(house.root() + "..")
        .should(standInANullMarkedPackage())
        .because("null is said, or it is not there");
  }

  private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(
                    use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
        boolean service = type.getInterfaces().stream().anyMatch(Shape::isService);
        events.add(
            new SimpleConditionEvent(
                type,
                used || service,
                type.getName() + " is public, and used by its own package alone"));
      }
    };
  }

  /** A provider has to be public for the class that looks for it, which no class names. */
  private static boolean isService(JavaType type) {
    return type.getName().endsWith(".api.Simulator");
  }

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getModifiers().contains(JavaModifier.SYNTHETIC)
                || type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " is in a package that is not @NullMarked"));
      }
    };
  }
}
