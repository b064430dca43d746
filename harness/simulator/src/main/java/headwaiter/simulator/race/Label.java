package headwaiter.simulator.race;

/** What people call a variable. */
final class Label {
  private static final String VOWELS = "AEIOU";

  private Label() {}

  /**
   * By who has it, and its name; an element of an array has none, and what belongs to one of the
   * JDK's collections needs none.
   */
  static String of(Object owner, String name) {
    Class<?> type = owner instanceof Class<?> statics ? statics : owner.getClass();
    if (type.getName().startsWith("java.")) {
      String collection = outermost(type).getSimpleName();
      return "the inside of "
          + (VOWELS.indexOf(collection.charAt(0)) < 0 ? "a " : "an ")
          + collection;
    }
    return name.isEmpty()
        ? "an element of " + type.getSimpleName()
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
