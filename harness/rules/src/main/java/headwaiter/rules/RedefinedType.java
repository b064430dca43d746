package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code redefined-type}: a class where its author may have none, or in the place of a given one.
 */
final class RedefinedType implements Rule {
  @Override
  public String id() {
    return "redefined-type";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (ClassCode each : subject.program().classes()) {
      if (each.nesting().isEmpty() && !each.name().endsWith("package-info")) {
        inspect(subject, each).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private Optional<Hit> inspect(Subject subject, ClassCode code) {
    Inspection inspection = subject.inspection();
    String simple = Names.simple(code.name());
    if (inspection.given().containsKey(code.name())) {
      return Optional.of(
          subject.hit(
              this,
              code,
              "`" + code.name() + "` is given and can't be written anew.",
              "Remove this class and use the given one."));
    }
    String own = inspection.packageName();
    boolean ownPackage =
        own.isEmpty()
            || code.packageName().equals(own)
            || (code.packageName().startsWith(own + ".")
                && !isGivenPackage(inspection, code.packageName()));
    if (!ownPackage) {
      return Optional.of(
          subject.hit(
              this,
              code,
              "`"
                  + simple
                  + "` is in "
                  + (code.packageName().isEmpty()
                      ? "no package"
                      : "package `" + code.packageName() + "`")
                  + ", which is not yours.",
              "Put it into package `" + own + "`."));
    }
    return inspection.given().keySet().stream()
        .filter(given -> !given.contains("$") && Names.simple(given).equals(simple))
        .sorted()
        .findFirst()
        .map(
            given ->
                subject.hit(
                    this,
                    code,
                    "`" + simple + "` hides the given `" + given + "`.",
                    "Give your class another name, or use the given one."));
  }

  private static boolean isGivenPackage(Inspection inspection, String name) {
    return inspection.given().keySet().stream()
        .anyMatch(given -> given.substring(0, Math.max(0, given.lastIndexOf('.'))).equals(name));
  }
}
