package headwaiter.verify.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The map of the house below one root package. The root is {@code headwaiter} for our own classes;
 * for a planted violation it is the folder in which that stands.
 */
record House(String root) {
  static final House OURS = new House("headwaiter");

  /**
   * Whom each package may know, beside itself. A package that stands here nowhere is a violation.
   */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("hook", Set.of("hook.spi")),
          entry("hook.spi", Set.of()),
          entry("api", Set.of()),
          entry(
              "simulator.sim",
              Set.of("simulator.detect", "simulator.race", "hook", "hook.spi", "api")),
          entry("simulator.explore", Set.of("simulator.sim", "simulator.race")),
          entry("simulator.detect", Set.of("hook", "hook.spi")),
          entry("simulator.race", Set.of("hook", "hook.spi")),
          entry("simulator.weave", Set.of("hook", "hook.spi")),
          entry(
              "simulator.conformance",
              Set.of(
                  "simulator.sim",
                  "simulator.race",
                  "simulator.weave",
                  "simulator.conformance.programs")),
          entry("simulator.conformance.programs", Set.of()),
          entry("simulator.image", Set.of("simulator.weave")),
          entry("simulator.agent", Set.of("simulator.weave", "hook", "hook.spi")),
          entry(
              "junit",
              Set.of(
                  "api",
                  "junit.http",
                  "simulator.agent",
                  "simulator.sim",
                  "simulator.explore",
                  "simulator.race",
                  "simulator.detect")),
          entry("junit.http", Set.of("api", "simulator.sim")),
          entry("rules", Set.of("rules.flow")),
          entry("rules.flow", Set.of()),
          entry("wire", Set.of()),
          entry("wire.codec", Set.of("wire")),
          entry("worker", Set.of("worker.tests", "simulator.weave", "wire", "wire.codec")),
          entry(
              "worker.tests",
              Set.of(
                  "api",
                  "junit",
                  "simulator.sim",
                  "simulator.explore",
                  "simulator.race",
                  "simulator.detect",
                  "wire")),
          entry("compiler", Set.of("simulator.weave", "wire", "wire.codec")),
          entry("grader.cli", Set.of("grader.pipeline", "grader.model")),
          entry(
              "grader.pipeline",
              Set.of(
                  "grader.catalog",
                  "grader.collect",
                  "grader.publish",
                  "grader.intake",
                  "grader.compile",
                  "grader.inspect",
                  "grader.run",
                  "grader.coverage",
                  "grader.similar",
                  "grader.grading",
                  "grader.gradebook",
                  "grader.report",
                  "grader.child",
                  "grader.sandbox",
                  "grader.model",
                  "wire")),
          entry("grader.catalog", Set.of("grader.model", "wire")),
          entry("grader.collect", Set.of("grader.model")),
          entry("grader.publish", Set.of("grader.model", "wire")),
          entry("grader.intake", Set.of("grader.model", "wire")),
          entry("grader.compile", Set.of("grader.child", "grader.model", "wire")),
          entry("grader.inspect", Set.of("rules", "grader.model", "wire")),
          entry("grader.run", Set.of("grader.child", "grader.model", "wire")),
          entry("grader.similar", Set.of("grader.model", "wire")),
          entry("grader.coverage", Set.of("grader.model", "wire")),
          entry("grader.grading", Set.of("grader.model", "wire")),
          entry("grader.gradebook", Set.of("grader.model")),
          entry("grader.report", Set.of("grader.model", "wire")),
          entry("grader.child", Set.of("grader.sandbox", "wire", "wire.codec")),
          entry("grader.sandbox", Set.of()),
          entry("grader.model", Set.of("wire")));

  /**
   * Classes that may know more. {@code run} readies the installation, which is a command for the
   * sandbox (decision 7), and git is a program; the given services run inside a simulation without
   * being woven (decision 8).
   */
  private static final Map<String, Set<String>> EXEMPT =
      Map.of(
          "grader.collect.Git", Set.of("grader.sandbox"),
          "grader.run.Installation", Set.of("grader.sandbox"),
          "grader.run.Installer", Set.of("grader.sandbox"),
          "grader.run.Proof", Set.of("grader.sandbox"),
          "grader.run.Training", Set.of("grader.sandbox"),
          "grader.similar.Program", Set.of("grader.sandbox"),
          "junit.EventLoop", Set.of("hook"),
          "junit.MachineSimulation", Set.of("hook"),
          "junit.RecordedService", Set.of("hook"));

  /** The stages of a grading; each knows the nouns, and none knows another. */
  static final Set<String> STAGES =
      Set.of(
          "catalog",
          "collect",
          "publish",
          "intake",
          "compile",
          "inspect",
          "run",
          "coverage",
          "similar",
          "grading",
          "gradebook",
          "report");

  /** The packages of that name, with those inside them. */
  String[] all(String... names) {
    return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
  }

  /** The packages of that name alone. */
  String[] only(String... names) {
    return Arrays.stream(names).map(name -> root + "." + name).toArray(String[]::new);
  }

  /** The class of that name below the root, with its nested classes. */
  DescribedPredicate<JavaClass> named(String... names) {
    Set<String> wanted =
        Arrays.stream(names).map(name -> root + "." + name).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        "named " + String.join(" or ", names),
        type -> wanted.contains(outermost(type).getFullName()));
  }

  /**
   * Whether one class may know another. Both a package without a place on the map, and one that the
   * map does not allow, say no.
   */
  boolean allows(JavaClass from, JavaClass to) {
    String origin = place(from);
    String target = place(to);
    return ARROWS.containsKey(origin)
        && (origin.equals(target)
            || ARROWS.get(origin).contains(target)
            || EXEMPT.getOrDefault(nameOf(from), Set.of()).contains(target));
  }

  /** Whether it has a place on the map. */
  boolean knows(JavaClass type) {
    return ARROWS.containsKey(place(type));
  }

  /** Whether it stands below the root. */
  boolean holds(JavaClass type) {
    return type.getPackageName().startsWith(root + ".");
  }

  /** Those packages of the map that have no class among these. */
  static Stream<String> packages() {
    return ARROWS.keySet().stream().sorted();
  }

  static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(House::outermost).orElse(type);
  }

  static boolean isDescription(HasName type) {
    return type.getName().endsWith(".package-info");
  }

  private String nameOf(JavaClass type) {
    return holds(type) ? outermost(type).getFullName().substring(root.length() + 1) : "";
  }

  private String place(JavaClass type) {
    return holds(type) ? type.getPackageName().substring(root.length() + 1) : "";
  }
}
