package headwaiter.grader.model;

import java.util.List;

/**
 * How well the harness tells right from wrong on one assignment: detectors by mistakes, false
 * alarms by solutions.
 *
 * @param assignment its id
 * @param mistakes a row each, by name
 * @param solutions a row each, by name
 */
public record ErrorCard(String assignment, List<Caught> mistakes, List<Alarms> solutions) {
  /**
   * What became of a known mistake.
   *
   * @param name its folder's name
   * @param fails the checks that it failed
   * @param byStatic what the static rules said
   * @param byObserved what runs showed
   * @param byExplored what exploring found
   * @param score what it earned
   * @param caught whether all this is as it should be
   */
  public record Caught(
      String name,
      List<String> fails,
      List<String> byStatic,
      List<String> byObserved,
      List<String> byExplored,
      int score,
      boolean caught) {}

  /**
   * What was held against a solution.
   *
   * @param name its folder's name
   * @param seeds how many seeds it ran under
   * @param alarms findings and failed checks, in words; none is as it should be
   */
  public record Alarms(String name, int seeds, List<String> alarms) {}
}
