package headwaiter.rules.flow;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is known of the JDK's own types. Only they are ever looked up, by the platform's loader, and
 * none is initialised.
 */
final class Jdk {
  private Jdk() {}

  static boolean isA(String type, String ancestor) {
    Optional<Class<?>> lower = find(type);
    Optional<Class<?>> upper = find(ancestor);
    return lower.isPresent() && upper.isPresent() && upper.get().isAssignableFrom(lower.get());
  }

  static boolean hasMethod(String type, String method) {
    return find(type).stream()
        .flatMap(each -> Arrays.stream(each.getMethods()))
        .anyMatch(each -> each.getName().equals(method));
  }

  private static Optional<Class<?>> find(String name) {
    if (!name.startsWith("java.")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Optional.empty();
    }
  }
}
