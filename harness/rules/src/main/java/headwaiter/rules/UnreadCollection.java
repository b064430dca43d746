package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Use;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.List;
import java.util.Set;

/** A collection that a method makes, fills and never looks at. */
final class UnreadCollection {
  private static final Set<String> FILLS =
      Set.of("<init>", "add", "addFirst", "addLast", "offer", "push", "put", "addAll");

  private UnreadCollection() {}

  /** Whether the call only puts something into such a collection. */
  static boolean takes(CallSite site) {
    List<Site> receivers = site.sources(0);
    return FILLS.contains(site.call().name())
        && !receivers.isEmpty()
        && receivers.stream().allMatch(UnreadCollection::isUnread);
  }

  private static boolean isUnread(Site collection) {
    if (collection.step().isEmpty()
        || !(collection.step().get().instruction() instanceof NewObjectInstruction created)
        || !Names.of(created.className()).startsWith("java.util.")) {
      return false;
    }
    for (Use use : collection.method().flow().uses(collection.origin())) {
      Call call = collection.method().steps().get(use.at()).call().orElse(null);
      if (call == null || use.operand() != 0 || !FILLS.contains(call.name())) {
        return false;
      }
    }
    return true;
  }
}
