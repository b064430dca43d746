package headwaiter.wire;

/**
 * A frame of a stack.
 *
 * @param className binary name
 * @param method name of the method
 * @param place file name (as the class file says, no folder) and line
 * @param subject whether it is code under test
 */
public record Frame(String className, String method, Place place, boolean subject) {}
