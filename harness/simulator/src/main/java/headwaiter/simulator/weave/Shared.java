package headwaiter.simulator.weave;

import java.util.Set;

/** What several threads may share, judged by names. */
final class Shared {
  private static final Set<String> PURE =
      Set.of(
          "java/util/Objects",
          "java/util/Optional",
          "java/util/OptionalInt",
          "java/util/OptionalLong",
          "java/util/OptionalDouble",
          "java/util/Locale",
          "java/util/UUID",
          "java/util/concurrent/TimeUnit");
  private static final Set<String> FACTORIES = Set.of("of", "copyOf", "asList", "entry");

  private Shared() {}

  /** Whether a class may be the submission's or one of the given types. */
  static boolean ours(String owner) {
    return !owner.startsWith("java/")
        && !owner.startsWith("javax/")
        && !owner.startsWith("jdk/")
        && !owner.startsWith("[");
  }

  /**
   * Whether a call may read or change what another thread sees. That of a function does: what
   * stands behind it may be anybody's.
   */
  static boolean calls(String owner, String method) {
    return owner.equals("java/lang/invoke/VarHandle")
        || owner.equals("java/lang/Runnable")
        || (owner.startsWith("java/util/") && !PURE.contains(owner) && !FACTORIES.contains(method));
  }

  /** Whether a method without parameters wakes one of those who wait. */
  static boolean wakesOne(String owner, String method) {
    return method.equals("notify") || (method.equals("signal") && isCondition(owner));
  }

  /** Whether it wakes all of them. */
  static boolean wakesAll(String owner, String method) {
    return method.equals("notifyAll") || (method.equals("signalAll") && isCondition(owner));
  }

  private static boolean isCondition(String owner) {
    return owner.startsWith("java/util/concurrent/locks/");
  }

  /** {@code Map.Entry} of {@code java/util/Map$Entry}. */
  static String simpleName(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
  }
}
