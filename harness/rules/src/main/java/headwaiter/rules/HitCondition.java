package headwaiter.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets ArchUnit check a rule that needs the class files of all classes at once. */
final class HitCondition extends ArchCondition<JavaClass> {
  private final Rule rule;
  private final Function<Map<String, byte[]>, Inspection> inspection;
  private Map<String, List<Hit>> hits = Map.of();

  HitCondition(
      Rule rule, String description, Function<Map<String, byte[]>, Inspection> inspection) {
    super(description);
    this.rule = rule;
    this.inspection = inspection;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    hits =
        Inspector.inspect(List.of(rule), inspection.apply(ClassFiles.of(all))).stream()
            .collect(Collectors.groupingBy(Hit::className));
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    for (Hit hit : hits.getOrDefault(item.getName(), List.of())) {
      events.add(SimpleConditionEvent.violated(item, text(hit)));
    }
  }

  private static String text(Hit hit) {
    return hit.message() + " " + hit.advice() + " in (" + hit.sourceFile() + ":" + hit.line() + ")";
  }
}
