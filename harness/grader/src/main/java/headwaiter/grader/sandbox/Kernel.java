package headwaiter.grader.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The door to the kernel of Linux, where the JDK has none: {@code syscall(2)}. What a call changes
 * of a process that belongs to one thread alone (who it is, what it may do), it changes for the
 * calling thread only; the C library's own functions would change it for all.
 */
final class Kernel {
  static final int INTERRUPTED = 4;
  static final int NO_ENTRY = 2;

  private static final int MOST_ARGUMENTS = 6;
  private static final String ERRNO = "errno";
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERROR = STATE.varHandle(PathElement.groupElement(ERRNO));
  private static final MethodHandle SYSCALL = syscall();

  private final Processor processor;

  Kernel(Processor processor) {
    this.processor = processor;
  }

  Processor processor() {
    return processor;
  }

  /** Makes a call. Returns its result, or the negative number of the error. */
  long call(Call call, long... arguments) {
    long[] all = Arrays.copyOf(arguments, MOST_ARGUMENTS);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long result =
          (long)
              SYSCALL.invokeExact(
                  state,
                  (long) call.number(processor),
                  all[0],
                  all[1],
                  all[2],
                  all[3],
                  all[4],
                  all[5]);
      return result == -1 ? -(int) ERROR.get(state, 0L) : result;
    } catch (Throwable e) {
      throw new IllegalStateException("No call reaches the kernel", e);
    }
  }

  /**
   * Makes a call that has to succeed.
   *
   * @throws IOException if it does not
   */
  long demand(Call call, long... arguments) throws IOException {
    long result = call(call, arguments);
    if (result < 0) {
      throw new IOException("The kernel refuses " + name(call) + " (error " + -result + ")");
    }
    return result;
  }

  private static String name(Call call) {
    return call.name().toLowerCase(java.util.Locale.ROOT);
  }

  @SuppressWarnings("restricted")
  private static MethodHandle syscall() {
    Linker linker = Linker.nativeLinker();
    ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("syscall"),
        FunctionDescriptor.of(word, word, word, word, word, word, word, word),
        Linker.Option.firstVariadicArg(1),
        Linker.Option.captureCallState(ERRNO));
  }
}
