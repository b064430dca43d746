package headwaiter.junit;

import headwaiter.simulator.agent.SelfAttach;
import headwaiter.simulator.agent.Weaving;
import java.util.Optional;

/** Whether tests can be simulated in this JVM, and what to do if they can't. */
final class Readiness {
  private Readiness() {}

  /** Returns if they can. */
  static void require() {
    Optional<String> missing = Weaving.missing();
    if (missing.isPresent()) {
      throw new NotWoven(missing.get(), SelfAttach.said().orElse("it was not tried to attach it"));
    }
  }

  /** Simulations can't run in this JVM. */
  static final class NotWoven extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotWoven(String missing, String attaching) {
      super(
          """
          %s (%s). A simulated test needs it. Start the tests' JVM with -javaagent:

            Maven, in the configuration of maven-surefire-plugin:
              <argLine>@{argLine} -javaagent:%s</argLine>
              (with <argLine/> among the properties, if no other plugin sets it)
            Gradle, in build.gradle:
              test { jvmArgs "-javaagent:${configurations.testRuntimeClasspath.find { it.name.startsWith('headwaiter-simulator') }}" }
            An IDE, among the JVM's options of the run configuration:
              -javaagent:%s
          """
              .formatted(missing, attaching, SelfAttach.inPom(), SelfAttach.jar())
              .stripTrailing());
    }
  }
}
