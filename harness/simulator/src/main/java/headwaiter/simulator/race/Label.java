package headwaiter.simulator.race;

/** What people call a variable. */
final class Label {
  private Label() {}

  /** By who has it, and its name; an element of an array has none. */
  static String of(Object owner, String name) {
    if (name.isEmpty()) {
      return "an element of " + owner.getClass().getSimpleName();
    }
    Class<?> type = owner instanceof Class<?> statics ? statics : owner.getClass();
    return type.getName().startsWith("java.")
        ? "the inside of a " + outermost(type).getSimpleName()
        : name.substring(
            1 + Math.max(name.lastIndexOf('$'), name.lastIndexOf('.', name.lastIndexOf('.') - 1)));
  }

  private static Class<?> outermost(Class<?> type) {
    Class<?> outer = type;
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    return outer;
  }
}
