package headwaiter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code redefined-type}: a class where its author may have none. */
final class RedefinedType implements Rule {
  @Override
  public String id() {
    return "redefined-type";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Inspection inspection = subject.inspection();
    List<Hit> hits = new ArrayList<>();
    for (Map.Entry<String, byte[]> each : inspection.classes().entrySet()) {
      String name = each.getKey();
      if (inspection.given().containsKey(name)) {
        hits.add(new Hit(id(), true, name, "", 0, name, name + " is given.", "Remove it."));
      }
    }
    return hits;
  }
}
