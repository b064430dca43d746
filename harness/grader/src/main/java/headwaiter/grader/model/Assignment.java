package headwaiter.grader.model;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.Limits;
import headwaiter.wire.Place;
import headwaiter.wire.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An assignment, as its folder says it.
 *
 * @param id the folder's name, such as {@code work-queue}
 * @param title for people
 * @param teaches what there is to read about it, and about findings in it
 * @param packageName where student classes belong, such as {@code course.workqueue}
 * @param checks in the order of the file; their points sum to 100
 * @param limits of one run
 * @param policy which static rules are on, and their parameters
 * @param guarantees what the run's isolation has to give
 * @param folder where it stands
 * @param given sources of the given types
 * @param starter sources of the starter
 * @param tests sources of the tests, visible and hidden
 * @param hiddenTests the paths of those sources of {@code tests} that are hidden
 * @param methods the test methods, in the order of the sources
 * @param digest of everything above that decides a grade
 */
public record Assignment(
    String id,
    String title,
    Reading teaches,
    String packageName,
    List<Check> checks,
    Limits limits,
    Map<String, List<String>> policy,
    List<String> guarantees,
    Path folder,
    List<Source> given,
    List<Source> starter,
    List<Source> tests,
    List<String> hiddenTests,
    List<Test> methods,
    String digest) {
  /**
   * A test method, as its source says it.
   *
   * @param check the id of the check that it decides
   * @param testClass the binary name of its class
   * @param method its name
   * @param hidden whether students don't see it
   * @param explored whether it is run under many schedules
   * @param place where its annotation stands, relative to the assignment's folder
   */
  public record Test(
      String check,
      String testClass,
      String method,
      boolean hidden,
      boolean explored,
      Place place) {}

  /** How many test methods decide a check. */
  public int testsOf(String check) {
    return (int) methods.stream().filter(method -> method.check().equals(check)).count();
  }

  /** The points of all checks. */
  public int possible() {
    return checks.stream().mapToInt(Check::points).sum();
  }

  /**
   * What a run of an assignment needs beside a submission, compiled once.
   *
   * @param givenPlain the given types, to compile against
   * @param starterPlain the starter, whose public surface a submission has to keep
   * @param support the given types and the tests, woven
   * @param testClasses the classes that hold tests
   */
  public record Prepared(
      List<ClassBytes> givenPlain,
      List<ClassBytes> starterPlain,
      List<ClassBytes> support,
      List<String> testClasses) {}
}
