package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Weaver.Mode.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What HotSpot asks of a method that takes monitors before it compiles it. */
class HeldMonitorsTest {
  private static final String PROGRAM =
      """
      class Program {
        private static int all;
        private final Object inner = new Object();
        private int mine;
        static synchronized int ofTheClass(int turns) {
          long wide = turns;
          for (int i = 0; i < turns; i++) { wide += all; }
          if (wide < 0) throw new IllegalStateException();
          return (int) wide;
        }
        synchronized int ofTheObject(int turns) {
          while (turns-- > 0) { mine++; }
          try { return mine; } finally { mine = 0; }
        }
        synchronized void failing() { throw new IllegalStateException(); }
        int nested(boolean early) {
          synchronized (this) {
            while (mine < 3) { mine++; }
            synchronized (inner) {
              if (early) { return mine; }
              mine++;
            }
            return mine;
          }
        }
        static Object run() {
          Program program = new Program();
          all = 2;
          try { program.failing(); } catch (IllegalStateException e) { program.mine = 0; }
          return ofTheClass(3) + " " + program.ofTheObject(4) + " " + program.nested(true)
              + " " + program.nested(false) + " " + Thread.holdsLock(program);
        }
      }
      """;

  @Test
  void who_takes_a_monitor_computes_and_fails_as_before() throws Exception {
    assertThat(Woven.program(PROGRAM, SUBJECT).run()).isEqualTo("9 4 3 4 false");
  }

  @Test
  void no_call_can_leave_a_method_of_the_code_under_test_with_a_monitor() {
    assertThat(
            problems(
                Weaver.weave(List.copyOf(Woven.compile("Program", PROGRAM).values()), SUBJECT)))
        .isEmpty();
  }

  @Test
  void nor_one_of_the_jdk() throws Exception {
    List<byte[]> woven = new ArrayList<>();
    for (String name : List.of("ConcurrentHashMap", "CopyOnWriteArrayList")) {
      try (var bytes =
          Object.class.getResourceAsStream("/java/util/concurrent/" + name + ".class")) {
        woven.add(java.util.Objects.requireNonNull(bytes).readAllBytes());
      }
    }
    assertThat(woven).allSatisfy(bytes -> assertThat(hooks(bytes)).isPositive());
    assertThat(problems(woven)).isEmpty();
  }

  private static long hooks(byte[] type) {
    return ClassFile.of().parse(type).methods().stream()
        .flatMap(method -> method.code().stream().flatMap(code -> code.elementStream()))
        .filter(InvokeInstruction.class::isInstance)
        .map(InvokeInstruction.class::cast)
        .filter(call -> call.name().equalsString("locked"))
        .count();
  }

  private static List<String> problems(List<byte[]> types) {
    return types.stream()
        .flatMap(type -> ClassFile.of().parse(type).methods().stream())
        .filter(method -> method.code().isPresent())
        .flatMap(method -> new Held(method).problems().stream())
        .toList();
  }

  private record Range(int from, int to, int handler) {
    boolean covers(int at) {
      return from <= at && at < to;
    }
  }

  private static final class Held {
    private final String name;
    private final TreeMap<Integer, Instruction> code = new TreeMap<>();
    private final List<Range> all = new ArrayList<>();

    Held(MethodModel method) {
      name = method.methodName().stringValue();
      CodeAttribute attribute = (CodeAttribute) method.code().orElseThrow();
      int at = 0;
      for (var element : attribute) {
        if (element instanceof Instruction instruction) {
          code.put(at, instruction);
          at += instruction.sizeInBytes();
        }
      }
      for (ExceptionCatch range : attribute.exceptionHandlers()) {
        if (range.catchType().isEmpty()) {
          all.add(
              new Range(
                  attribute.labelToBci(range.tryStart()),
                  attribute.labelToBci(range.tryEnd()),
                  attribute.labelToBci(range.handler())));
        }
      }
    }

    List<String> problems() {
      List<String> found = new ArrayList<>();
      code.forEach(
          (at, instruction) -> {
            if (instruction.opcode() == Opcode.MONITORENTER && !covered(code.higherKey(at))) {
              found.add(name + " has a monitor at " + code.higherKey(at) + " and no handler");
            }
          });
      for (Range range : all) {
        for (int at = range.handler(); code.get(at).opcode() != Opcode.MONITOREXIT; ) {
          if (code.get(at).opcode() == Opcode.ATHROW) {
            break;
          }
          if (calls(at) && releases(range.handler()) && !covered(at)) {
            found.add(name + " calls at " + at + " before it gives the monitor back");
          }
          if (calls(at) && range.from() == range.handler() && range.covers(at)) {
            found.add(name + " handles at " + at + " what it throws itself");
          }
          at = code.higherKey(at);
        }
      }
      return found;
    }

    private boolean releases(int handler) {
      return code.tailMap(handler).values().stream()
          .takeWhile(instruction -> instruction.opcode() != Opcode.ATHROW)
          .anyMatch(instruction -> instruction.opcode() == Opcode.MONITOREXIT);
    }

    private boolean calls(int at) {
      return code.get(at) instanceof InvokeInstruction;
    }

    private boolean covered(int at) {
      return all.stream().anyMatch(range -> range.covers(at));
    }
  }
}
