package headwaiter.grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Set;

/**
 * A filter for system calls: what seccomp asks before each. Written in the kernel's classic BPF; it
 * sees the number and the arguments, and no memory that they point to.
 *
 * <p>It takes away what no program here needs and what reaches beyond the process: other processes,
 * the network, tracing, the kernel's own machinery, and what Landlock does not see of files.
 * Threads may be started, for they are the JVM's; what starts a process is answered as the maker
 * says.
 */
final class Filter {
  /** Answers of the kernel's. */
  enum Answer {
    ALLOW(0x7fff0000),
    /** Not permitted. */
    REFUSE(0x00050000 | 1),
    /** There is no such call. */
    UNKNOWN(0x00050000 | 38),
    /** Ask who listens; when nobody does any more, there is no such call. */
    ASK(0x7fc00000);

    private final int value;

    Answer(int value) {
      this.value = value;
    }
  }

  private static final int LOAD = 0x20;
  private static final int IF_EQUAL = 0x15;
  private static final int IF_AT_LEAST = 0x35;
  private static final int IF_ANY_BIT = 0x45;
  private static final int RETURN = 0x06;
  private static final int AND = 0x54;

  private static final int NUMBER = 0;
  private static final int ARCHITECTURE = 4;
  private static final int FIRST_ARGUMENT = 16;
  private static final int SECOND_ARGUMENT = 24;

  private static final int X32 = 0x40000000;
  private static final int CLONE_THREAD = 0x00010000;
  private static final int INTERNET_4 = 2;
  private static final int INTERNET_6 = 10;
  private static final int STREAM = 1;
  private static final int TYPE_MASK = 0xf;

  private static final Set<Call> STARTS_PROGRAMS = EnumSet.of(Call.EXECVE, Call.EXECVEAT);
  private static final Set<Call> STARTS_PROCESSES = EnumSet.of(Call.FORK, Call.VFORK);
  private static final Set<Call> REFUSED = EnumSet.range(Call.KILL, Call.KEYCTL);

  private final ByteBuffer code = ByteBuffer.allocate(4096).order(ByteOrder.nativeOrder());
  private final Processor processor;

  private Filter(Processor processor) {
    this.processor = processor;
  }

  /**
   * The filter as bytes.
   *
   * @param processes the answer to what would start a process
   * @param programs the answer to what would start a program in place of the running one
   */
  static byte[] of(Processor processor, View.Network network, Answer processes, Answer programs) {
    Filter filter = new Filter(processor);
    filter.prologue();
    REFUSED.forEach(call -> filter.when(call, Answer.REFUSE));
    STARTS_PROGRAMS.forEach(call -> filter.when(call, programs));
    STARTS_PROCESSES.forEach(call -> filter.when(call, processes));
    // Its flags are in memory, so it is not seen what it does; clone serves as well.
    filter.when(Call.CLONE3, Answer.UNKNOWN);
    filter.limits();
    filter.socket(network);
    filter.clone(processes);
    filter.end(Answer.ALLOW);
    return java.util.Arrays.copyOf(filter.code.array(), filter.code.position());
  }

  private void prologue() {
    add(LOAD, 0, 0, ARCHITECTURE);
    add(IF_EQUAL, 1, 0, processor.audit());
    end(Answer.UNKNOWN);
    add(LOAD, 0, 0, NUMBER);
    if (processor == Processor.X86_64) {
      add(IF_AT_LEAST, 0, 1, X32);
      end(Answer.UNKNOWN);
    }
  }

  private void when(Call call, Answer answer) {
    int number = call.number(processor);
    if (number >= 0) {
      add(IF_EQUAL, 0, 1, number);
      end(answer);
    }
  }

  /** Its own limits only. */
  private void limits() {
    add(IF_EQUAL, 0, 4, Call.PRLIMIT64.number(processor));
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(IF_EQUAL, 1, 0, 0);
    end(Answer.REFUSE);
    end(Answer.ALLOW);
  }

  /** None, or streams of the Internet families. */
  private void socket(View.Network network) {
    if (network == View.Network.NONE) {
      when(Call.SOCKET, Answer.REFUSE);
      return;
    }
    add(IF_EQUAL, 0, 8, Call.SOCKET.number(processor));
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(IF_EQUAL, 1, 0, INTERNET_4);
    add(IF_EQUAL, 0, 4, INTERNET_6);
    add(LOAD, 0, 0, SECOND_ARGUMENT);
    add(AND, 0, 0, TYPE_MASK);
    add(IF_EQUAL, 0, 1, STREAM);
    end(Answer.ALLOW);
    end(Answer.REFUSE);
  }

  private void clone(Answer processes) {
    add(IF_EQUAL, 0, 4, Call.CLONE.number(processor));
    add(LOAD, 0, 0, FIRST_ARGUMENT);
    add(IF_ANY_BIT, 1, 0, CLONE_THREAD);
    end(processes);
    end(Answer.ALLOW);
  }

  private void end(Answer answer) {
    add(RETURN, 0, 0, answer.value);
  }

  private void add(int operation, int ifSo, int ifNot, int operand) {
    code.putShort((short) operation).put((byte) ifSo).put((byte) ifNot).putInt(operand);
  }
}
