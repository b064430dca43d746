package headwaiter.simulator.weave;

/**
 * One method of the JDK that begins with a hook.
 *
 * @param hook the hook's name, for the count of its sites
 * @param owner internal name of the class
 * @param method its name and descriptor, or its name alone for every overload with code
 * @param prologue what it begins with
 */
record Entry(String hook, String owner, String method, Prologue prologue) {
  boolean matches(String name, String descriptor) {
    return method.equals(name) || method.equals(name + descriptor);
  }
}
