package headwaiter.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rules are on, and what they allow.
 *
 * @param rules the ids of the rules that are on; others are not applied
 * @param parameters for some ids, what is allowed: for {@code forbidden-api} the packages ({@code
 *     java.net.http}), classes ({@code java.nio.file.Files}) or methods ({@code
 *     java.lang.System#exit}) that this code may use all the same; for {@code sequential-awaits}
 *     the names of the methods whose work is independent
 */
public record Policy(Set<String> rules, Map<String, List<String>> parameters) {
  public Policy {
    rules = Set.copyOf(rules);
    parameters = Map.copyOf(parameters);
  }

  /** Every rule, with nothing allowed beyond what each rule allows by itself. */
  public static Policy everything() {
    return new Policy(Inspector.ids(), Map.of());
  }

  /** Just these rules. */
  public static Policy only(String... ids) {
    return new Policy(Set.of(ids), Map.of());
  }

  List<String> parametersOf(String id) {
    return parameters.getOrDefault(id, List.of());
  }
}
