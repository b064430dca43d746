package headwaiter.rules.flow;

import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The classes under inspection, those that they were compiled against, and the JDK's: who extends
 * whom, and which method a call may run.
 */
public final class Program {
  private final Map<String, ClassCode> subject = new TreeMap<>();
  private final Map<String, ClassCode> context = new TreeMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final Map<String, List<MethodCode>> byName = new HashMap<>();

  private Program() {}

  /** Reads what can be read, and passes over the rest. */
  public static Program of(Collection<byte[]> subject, Collection<byte[]> context) {
    Program program = new Program();
    subject.forEach(bytes -> add(bytes, program.subject));
    context.forEach(bytes -> add(bytes, program.context));
    return program;
  }

  private static void add(byte[] bytes, Map<String, ClassCode> classes) {
    ClassCode.read(bytes).ifPresent(code -> classes.put(code.name(), code));
  }

  /** The classes under inspection, by name. */
  public Collection<ClassCode> classes() {
    return subject.values();
  }

  /** Every method of theirs, in the same order at each call. */
  public List<MethodCode> methods() {
    return classes().stream().flatMap(each -> each.methods().stream()).toList();
  }

  /** The class under inspection of this name. */
  public Optional<ClassCode> find(String name) {
    return Optional.ofNullable(subject.get(name));
  }

  /** Whether it is under inspection. */
  public boolean owns(String name) {
    return subject.containsKey(name);
  }

  /** Whether a type is another, or extends or implements it; false if that can't be known. */
  public boolean isA(String type, String ancestor) {
    if (type.equals(ancestor)) {
      return true;
    }
    Boolean answer = known.get(type + "<" + ancestor);
    if (answer == null) {
      known.put(type + "<" + ancestor, false);
      answer = extendsAny(type, ancestor);
      known.put(type + "<" + ancestor, answer);
    }
    return answer;
  }

  private boolean extendsAny(String type, String ancestor) {
    ClassCode code = code(type);
    return code == null
        ? Jdk.isA(type, ancestor)
        : code.supertypes().stream().anyMatch(each -> isA(each, ancestor));
  }

  private @Nullable ClassCode code(String type) {
    ClassCode code = subject.get(type);
    return code == null ? context.get(type) : code;
  }

  /** Whether the type, wherever it comes from, has a method of this name without parameters. */
  public boolean hasMethod(String type, String method) {
    ClassCode code = code(type);
    if (code == null) {
      return Jdk.hasMethod(type, method);
    }
    return code.methods().stream().anyMatch(each -> each.key().name().equals(method))
        || code.supertypes().stream().anyMatch(each -> hasMethod(each, method));
  }

  /** The method under inspection that a name stands for, declared there or inherited. */
  public Optional<MethodCode> resolve(MethodKey key) {
    Optional<ClassCode> owner = find(key.owner());
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    Optional<MethodCode> own = owner.get().method(key.name(), key.type().descriptorString());
    if (own.isPresent()) {
      return own;
    }
    return owner.get().supertypes().stream()
        .map(each -> resolve(new MethodKey(each, key.name(), key.type())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The type that really declares what is named on {@code owner}: the first above it that is not
   * under inspection, if no class under inspection declares the method.
   */
  public String declarer(Call call) {
    if (!owns(call.owner()) || resolve(call.key()).isPresent()) {
      return call.owner();
    }
    String type = call.owner();
    while (owns(type)) {
      type = find(type).flatMap(ClassCode::superclass).orElse("java.lang.Object");
    }
    return type;
  }

  /**
   * The methods under inspection that a call may run, with those that override the named one. A
   * call of the JDK's own interfaces may run anything, so nothing is said of it.
   */
  public List<MethodCode> targets(Call call) {
    Set<MethodCode> targets = new LinkedHashSet<>();
    resolve(call.key()).ifPresent(targets::add);
    if (!call.isStatic() && !call.isSpecial() && code(call.owner()) != null) {
      for (MethodCode each : named(call.name(), call.type().descriptorString())) {
        if (isA(each.owner().name(), call.owner())) {
          targets.add(each);
        }
      }
    }
    targets.removeIf(each -> each.has(AccessFlag.ABSTRACT));
    return new ArrayList<>(targets);
  }

  private List<MethodCode> named(String name, String descriptor) {
    if (byName.isEmpty()) {
      for (MethodCode method : methods()) {
        MethodKey key = method.key();
        byName
            .computeIfAbsent(key.name() + key.type().descriptorString(), n -> new ArrayList<>())
            .add(method);
      }
    }
    return byName.getOrDefault(name + descriptor, List.of());
  }
}
