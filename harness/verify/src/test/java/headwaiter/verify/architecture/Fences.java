package headwaiter.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Which package knows which library. */
record Fences(House house) {
  List<HouseRule> rules() {
    ArchRule all =
        CompositeArchRule.of(
            List.of(
                fence("picocli..", "grader.cli"),
                fence("com.tngtech.archunit..", "rules"),
                fence("org.junit.platform..", "worker", "junit"),
                fence("java.lang.classfile..", "simulator.weave", "simulator.image", "rules"),
                fence("javax.tools..", "compiler"),
                fence("com.sun.source..", "compiler"),
                fence("org.snakeyaml..", "grader.catalog"),
                fence("org.jacoco..", "grader.coverage"),
                fence("org.objectweb.asm..", "grader.coverage"),
                fence("gg.jte..", "grader.report"),
                fence("org.commonmark..", "grader.report"),
                fence("tools.jackson..", "grader.report")));
    return List.of(new HouseRule("fences", all.because("one package knows a library")));
  }

  private ArchRule fence(String library, String... homes) {
    return noClasses()
        .that()
        .resideInAPackage(house.root() + "..")
        .and()
        .resideOutsideOfPackages(house.all(homes))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
