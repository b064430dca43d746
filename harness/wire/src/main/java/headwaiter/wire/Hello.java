package headwaiter.wire;

/**
 * The first word of a child.
 *
 * @param role {@code worker} or {@code compiler}
 * @param pid its process id
 * @param java the value of {@code java.vm.version}
 * @param selfTest empty, or why this child must not be used
 */
public record Hello(String role, long pid, String java, String selfTest) implements Message {}
