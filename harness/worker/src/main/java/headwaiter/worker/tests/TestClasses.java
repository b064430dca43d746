package headwaiter.worker.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import headwaiter.wire.CheckPlan;
import headwaiter.wire.RunTests;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The test classes of a job.
 *
 * @param linked those that fit the submission
 * @param unlinked what cannot run because the submission lacks what its signatures name
 */
record TestClasses(List<Class<?>> linked, List<Unlinked> unlinked) {
  /**
   * A check of a class that cannot be loaded.
   *
   * @param check its id
   * @param className the class
   * @param why what happened
   */
  record Unlinked(String check, String className, Throwable why) {}

  static TestClasses load(RunTests job, ClassLoader loader) {
    List<Class<?>> linked = new ArrayList<>();
    List<Unlinked> unlinked = new ArrayList<>();
    for (String name : job.testClasses()) {
      try {
        Class<?> loaded = Class.forName(name, false, loader);
        if (Arrays.stream(loaded.getDeclaredMethods())
            .anyMatch(method -> WantedChecks.check(method).isPresent())) {
          linked.add(loaded);
        }
      } catch (ClassNotFoundException | LinkageError e) {
        checksNamedIn(name, job).forEach(check -> unlinked.add(new Unlinked(check, name, e)));
      }
    }
    return new TestClasses(linked, unlinked);
  }

  /** Its annotations can't be asked, but their texts stand in the class file. */
  private static List<String> checksNamedIn(String className, RunTests job) {
    String text =
        job.support().stream()
            .filter(support -> support.name().equals(className))
            .findFirst()
            .map(support -> new String(support.bytes(), ISO_8859_1))
            .orElse("");
    return job.plans().stream().map(CheckPlan::check).filter(text::contains).toList();
  }
}
