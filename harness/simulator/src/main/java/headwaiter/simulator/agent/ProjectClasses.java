package headwaiter.simulator.agent;

import headwaiter.simulator.weave.Weaver.Mode;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which classes are the project's, and so under test: those that were compiled into a folder rather
 * than packed into a jar, or those with the prefixes that the property {@code headwaiter.subject}
 * names. Libraries get fewer hooks; what runs tests gets none.
 */
final class ProjectClasses {
  /** Run tests or listen to them, and are no part of what is simulated. */
  private static final List<String> NOT_SIMULATED =
      List.of(
          "headwaiter/api/",
          "headwaiter/hook/",
          "headwaiter/junit/",
          "headwaiter/simulator/",
          "com/intellij/rt/",
          "org/apache/maven/surefire/",
          "org/apiguardian/",
          "org/eclipse/jdt/internal/junit",
          "org/gradle/",
          "org/jacoco/",
          "org/junit/",
          "org/opentest4j/",
          "worker/org/gradle/");

  private final List<String> prefixes;
  private final Set<String> subjects = ConcurrentHashMap.newKeySet();

  ProjectClasses(List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** As the property says. */
  static ProjectClasses asAsked() {
    List<String> prefixes = new ArrayList<>();
    // No streams or lambdas here or below: this is in the way of every start of a JVM.
    for (String prefix : System.getProperty("headwaiter.subject", "").split(",", -1)) {
      if (!prefix.isBlank()) {
        prefixes.add(prefix.strip().replace('.', '/'));
      }
    }
    return new ProjectClasses(prefixes);
  }

  /** How a class, by its internal name, is woven; empty if it is not. */
  Optional<Mode> mode(String name, @Nullable ProtectionDomain domain) {
    if (startsWithOne(NOT_SIMULATED, name)) {
      return Optional.empty();
    }
    boolean project = prefixes.isEmpty() ? standsInFolder(domain) : startsWithOne(prefixes, name);
    return Optional.of(project ? Mode.SUBJECT : Mode.SUPPORT);
  }

  /** A class was woven as code under test. */
  void add(String name) {
    subjects.add(name.replace('/', '.'));
  }

  /** Whether a class, by its binary name, was. */
  boolean isSubject(String name) {
    return subjects.contains(name);
  }

  private static boolean startsWithOne(List<String> prefixes, String name) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsInFolder(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL location = source == null ? null : source.getLocation();
    return location != null
        && location.getProtocol().equals("file")
        && location.getPath().endsWith("/"); // how a loader tells a folder from a jar
  }
}
