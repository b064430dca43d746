package headwaiter.worker.tests;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.RunTests;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether runs of one set of classes could see each other through static fields. In doubt they
 * could.
 */
final class SharedState {
  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Duration.class,
          Instant.class,
          Pattern.class,
          Class.class,
          Logger.class);

  private SharedState() {}

  static boolean in(RunTests job, ClassLoader loader) {
    return Stream.concat(job.subject().stream(), job.support().stream())
        .map(ClassBytes::name)
        .anyMatch(name -> mayBeIn(name, loader));
  }

  private static boolean mayBeIn(String name, ClassLoader loader) {
    try {
      Field[] fields = Class.forName(name, false, loader).getDeclaredFields();
      return Arrays.stream(fields).anyMatch(SharedState::mayChange);
    } catch (ClassNotFoundException | LinkageError e) {
      return true;
    }
  }

  private static boolean mayChange(Field field) {
    int modifiers = field.getModifiers();
    Class<?> type = field.getType();
    boolean fixed =
        Modifier.isFinal(modifiers)
            && (type.isPrimitive() || IMMUTABLE.contains(type) || field.isEnumConstant());
    return Modifier.isStatic(modifiers) && !field.isSynthetic() && !fixed;
  }
}
