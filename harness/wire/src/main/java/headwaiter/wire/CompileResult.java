package headwaiter.wire;

import java.util.List;

/**
 * What became of a {@link Compile}.
 *
 * @param plain the classes as the compiler made them; empty if it refused
 * @param woven the same classes, woven
 * @param diagnostics errors and warnings, in the order in which the compiler gave them
 * @param trouble empty, or what went wrong in the compiler itself
 */
public record CompileResult(
    List<ClassBytes> plain, List<ClassBytes> woven, List<Diagnostic> diagnostics, String trouble)
    implements Message {}
