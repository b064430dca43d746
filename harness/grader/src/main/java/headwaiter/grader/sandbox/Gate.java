package headwaiter.grader.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.BooleanSupplier;

/**
 * The end at which the kernel asks whether a confined process may start another one, or become
 * another program. It lets that happen as often as it takes until the right program runs, and is
 * then closed for good: from there on there is no such call.
 */
final class Gate implements AutoCloseable {
  private static final long FILTER = 1;
  private static final long WITH_LISTENER = 1 << 3;
  private static final long RECEIVE = 0xC0502100L;
  private static final long SEND = 0xC0182101L;
  private static final int QUESTION_BYTES = 80;
  private static final int ANSWER_BYTES = 24;
  private static final int CALL_OFFSET = 16;
  private static final int FLAGS_OFFSET = 20;
  private static final int GO_ON = 1;
  private static final short READABLE = 1;
  private static final int BYTES_OF_INSTRUCTION = 8;
  private static final int SLICE_NANOS = 20_000_000;

  private final Kernel kernel;
  private final long descriptor;

  private Gate(Kernel kernel, long descriptor) {
    this.kernel = kernel;
    this.descriptor = descriptor;
  }

  /** The calling thread takes the filter on, for good; it must have renounced new privileges. */
  static Gate before(Kernel kernel, byte[] filter) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment code = arena.allocate(filter.length, Long.BYTES);
      code.copyFrom(MemorySegment.ofArray(filter));
      MemorySegment program = arena.allocate(2L * Long.BYTES, Long.BYTES);
      program.set(ValueLayout.JAVA_SHORT, 0, (short) (filter.length / BYTES_OF_INSTRUCTION));
      program.set(ValueLayout.JAVA_LONG, Long.BYTES, code.address());
      return new Gate(
          kernel, kernel.demand(Call.SECCOMP, FILTER, WITH_LISTENER, program.address()));
    }
  }

  /**
   * Lets programs start until there were so many. Blocks.
   *
   * @param pointless whether there is no use in waiting for more
   * @return whether all have started
   */
  boolean pass(int programs, BooleanSupplier pointless) throws IOException {
    int started = 0;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment poll = arena.allocate(Long.BYTES, Long.BYTES);
      MemorySegment slice = arena.allocateFrom(ValueLayout.JAVA_LONG, 0, SLICE_NANOS);
      while (started < programs) {
        poll.set(ValueLayout.JAVA_INT, 0, (int) descriptor);
        poll.set(ValueLayout.JAVA_INT, Integer.BYTES, READABLE);
        slice.setAtIndex(ValueLayout.JAVA_LONG, 0, 0);
        slice.setAtIndex(ValueLayout.JAVA_LONG, 1, SLICE_NANOS);
        long ready = kernel.call(Call.PPOLL, poll.address(), 1, slice.address(), 0, 0);
        if (ready > 0) {
          started += answer(arena) ? 1 : 0;
        } else if (pointless.getAsBoolean()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Answers one question. Returns whether it was for a program. */
  private boolean answer(Arena arena) throws IOException {
    MemorySegment question = arena.allocate(QUESTION_BYTES, Long.BYTES);
    long received = kernel.call(Call.IOCTL, descriptor, RECEIVE, question.address());
    if (received < 0) {
      return gone(received);
    }
    MemorySegment answer = arena.allocate(ANSWER_BYTES, Long.BYTES);
    answer.set(ValueLayout.JAVA_LONG, 0, question.get(ValueLayout.JAVA_LONG, 0));
    answer.set(ValueLayout.JAVA_INT, FLAGS_OFFSET, GO_ON);
    long sent = kernel.call(Call.IOCTL, descriptor, SEND, answer.address());
    if (sent < 0) {
      return gone(sent);
    }
    int call = question.get(ValueLayout.JAVA_INT, CALL_OFFSET);
    return call == Call.EXECVE.number(kernel.processor())
        || call == Call.EXECVEAT.number(kernel.processor());
  }

  private static boolean gone(long error) throws IOException {
    if (error == -Kernel.NO_ENTRY || error == -Kernel.INTERRUPTED) {
      return false; // who asked was killed, or we were disturbed
    }
    throw new IOException("The kernel does not listen to the gate (error " + -error + ")");
  }

  @Override
  public void close() {
    kernel.call(Call.CLOSE, descriptor);
  }
}
