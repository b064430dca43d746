package headwaiter.rules.flow;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.DiscontinuedInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a method on origins instead of values, until nothing new arrives anywhere.
 *
 * <p>Idea: each slot holds the set of origins that may be in it; where paths meet, sets unite. Sets
 * only grow and are bounded by the number of instructions, so it ends. An exception handler may be
 * entered from before any instruction that it guards. A last pass writes down who uses what.
 */
final class Interpreter {
  private final Body body;
  private final @Nullable Frame[] before;
  private final Deque<Integer> work = new ArrayDeque<>();

  private Interpreter(Body body) {
    this.body = body;
    this.before = new Frame[body.steps().size()];
  }

  /** Throws {@link IllegalArgumentException} if the code is broken. */
  static Flow run(Body body, MethodTypeDesc type, boolean isStatic) {
    if (body.steps().isEmpty()) {
      return Flow.NONE;
    }
    Interpreter interpreter = new Interpreter(body);
    interpreter.arrive(0, entry(body, type, isStatic));
    while (!interpreter.work.isEmpty()) {
      interpreter.step(interpreter.work.pop(), null);
    }
    Flow flow = new Flow(body.steps().size());
    for (int at = 0; at < interpreter.before.length; at++) {
      if (interpreter.before[at] != null) {
        interpreter.step(at, flow);
      }
    }
    return flow;
  }

  private static Frame entry(Body body, MethodTypeDesc type, boolean isStatic) {
    Frame frame = new Frame(body.locals() + 2);
    int slot = 0;
    int index = 0;
    if (!isStatic) {
      frame.set(slot++, Value.from(Value.parameter(index++), false));
    }
    for (ClassDesc parameter : type.parameterList()) {
      TypeKind kind = TypeKind.from(parameter);
      frame.set(slot, Value.from(Value.parameter(index++), kind.slotSize() == 2));
      slot += kind.slotSize();
    }
    return frame;
  }

  private void arrive(int at, Frame frame) {
    if (at >= before.length) {
      return;
    }
    Frame known = before[at];
    if (known == null) {
      before[at] = frame.copy();
      work.push(at);
    } else if (known.merge(frame)) {
      work.push(at);
    }
  }

  /** Passes one instruction: on to its successors, or, given a flow, into that. */
  private void step(int at, @Nullable Flow flow) {
    Frame known = before[at];
    if (known == null) {
      return;
    }
    if (flow == null) {
      for (Handler handler : body.handlers()) {
        if (handler.guards(at)) {
          Value exception = Value.from(Value.caught(handler.target()), false);
          arrive(handler.target(), known.atHandler(exception));
        }
      }
    }
    Frame frame = known.copy();
    Instruction instruction = body.steps().get(at).instruction();
    List<Value> consumed = new ArrayList<>();
    execute(at, instruction, frame, consumed, flow);
    if (flow != null) {
      flow.record(at, consumed.reversed());
      return;
    }
    follow(at, instruction, frame);
  }

  private void follow(int at, Instruction instruction, Frame frame) {
    boolean goesOn = true;
    switch (instruction) {
      case BranchInstruction branch -> {
        jump(branch.target(), frame);
        goesOn = branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
      }
      case TableSwitchInstruction table -> {
        jump(table.defaultTarget(), frame);
        for (SwitchCase each : table.cases()) {
          jump(each.target(), frame);
        }
        goesOn = false;
      }
      case LookupSwitchInstruction lookup -> {
        jump(lookup.defaultTarget(), frame);
        for (SwitchCase each : lookup.cases()) {
          jump(each.target(), frame);
        }
        goesOn = false;
      }
      case ReturnInstruction ignored -> goesOn = false;
      case ThrowInstruction ignored -> goesOn = false;
      case DiscontinuedInstruction ignored ->
          throw new IllegalArgumentException("Subroutines are not supported.");
      default -> {}
    }
    if (goesOn) {
      arrive(at + 1, frame);
    }
  }

  private void jump(Label target, Frame frame) {
    arrive(body.labels().getOrDefault(target, before.length), frame);
  }

  private void execute(
      int at, Instruction instruction, Frame frame, List<Value> consumed, @Nullable Flow flow) {
    switch (instruction) {
      case LoadInstruction load -> {
        Value value = frame.get(load.slot());
        frame.push(value == null ? Value.from(at, load.typeKind().slotSize() == 2) : value);
      }
      case StoreInstruction store -> frame.set(store.slot(), frame.pop());
      case StackInstruction stack -> shuffle(at, stack.opcode(), frame, flow);
      case TypeCheckInstruction check -> {
        if (check.opcode() == Opcode.CHECKCAST) {
          Value value = frame.pop();
          if (flow != null) {
            flow.recordCast(value, Names.of(check.type()));
          }
          frame.push(value);
        } else {
          take(1, frame, consumed);
          frame.push(Value.from(at, false));
        }
      }
      case IncrementInstruction increment -> {
        Value value = frame.get(increment.slot());
        if (value != null) {
          consumed.add(value);
        }
        frame.set(increment.slot(), Value.from(at, false));
      }
      case ConstantInstruction constant ->
          frame.push(Value.from(at, constant.typeKind().slotSize() == 2));
      case FieldInstruction field -> field(at, field, frame, consumed);
      case InvokeInstruction invoke -> {
        int receivers = invoke.opcode() == Opcode.INVOKESTATIC ? 0 : 1;
        take(invoke.typeSymbol().parameterCount() + receivers, frame, consumed);
        give(at, invoke.typeSymbol().returnType(), frame);
      }
      case InvokeDynamicInstruction dynamic -> {
        take(dynamic.typeSymbol().parameterCount(), frame, consumed);
        give(at, dynamic.typeSymbol().returnType(), frame);
      }
      case NewObjectInstruction ignored -> frame.push(Value.from(at, false));
      case NewReferenceArrayInstruction ignored -> replace(1, at, false, frame, consumed);
      case NewPrimitiveArrayInstruction ignored -> replace(1, at, false, frame, consumed);
      case NewMultiArrayInstruction multi ->
          replace(multi.dimensions(), at, false, frame, consumed);
      case ArrayLoadInstruction load ->
          replace(2, at, load.typeKind().slotSize() == 2, frame, consumed);
      case ArrayStoreInstruction ignored -> take(3, frame, consumed);
      case ConvertInstruction convert ->
          replace(1, at, convert.toType().slotSize() == 2, frame, consumed);
      case OperatorInstruction operator -> operate(at, operator, frame, consumed);
      case BranchInstruction branch -> take(compared(branch.opcode()), frame, consumed);
      case TableSwitchInstruction ignored -> take(1, frame, consumed);
      case LookupSwitchInstruction ignored -> take(1, frame, consumed);
      case MonitorInstruction ignored -> take(1, frame, consumed);
      case ThrowInstruction ignored -> take(1, frame, consumed);
      case ReturnInstruction back -> take(back.opcode() == Opcode.RETURN ? 0 : 1, frame, consumed);
      case NopInstruction ignored -> {}
      case DiscontinuedInstruction ignored -> {}
    }
  }

  private static void field(int at, FieldInstruction field, Frame frame, List<Value> consumed) {
    boolean wide = TypeKind.from(field.typeSymbol()).slotSize() == 2;
    switch (field.opcode()) {
      case GETSTATIC -> frame.push(Value.from(at, wide));
      case GETFIELD -> replace(1, at, wide, frame, consumed);
      case PUTSTATIC -> take(1, frame, consumed);
      default -> take(2, frame, consumed);
    }
  }

  private static void operate(
      int at, OperatorInstruction operator, Frame frame, List<Value> consumed) {
    int operands =
        switch (operator.opcode()) {
          case INEG, LNEG, FNEG, DNEG, ARRAYLENGTH -> 1;
          default -> 2;
        };
    replace(operands, at, operator.typeKind().slotSize() == 2, frame, consumed);
  }

  private static int compared(Opcode opcode) {
    return switch (opcode) {
      case GOTO, GOTO_W -> 0;
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> 1;
      default -> 2;
    };
  }

  private static void take(int count, Frame frame, List<Value> consumed) {
    for (int i = 0; i < count; i++) {
      consumed.add(frame.pop());
    }
  }

  private static void give(int at, ClassDesc type, Frame frame) {
    TypeKind kind = TypeKind.from(type);
    if (kind != TypeKind.VOID) {
      frame.push(Value.from(at, kind.slotSize() == 2));
    }
  }

  private static void replace(int count, int at, boolean wide, Frame frame, List<Value> consumed) {
    take(count, frame, consumed);
    frame.push(Value.from(at, wide));
  }

  private static void shuffle(int at, Opcode opcode, Frame frame, @Nullable Flow flow) {
    Value top = frame.pop();
    switch (opcode) {
      case POP -> discard(at, top, flow);
      case POP2 -> {
        discard(at, top, flow);
        if (!top.wide()) {
          discard(at, frame.pop(), flow);
        }
      }
      case DUP -> pushAll(frame, top, top);
      case SWAP -> pushAll(frame, top, frame.pop());
      case DUP_X1 -> pushAll(frame, top, frame.pop(), top);
      case DUP_X2 -> insertBelow(frame, List.of(top), 2);
      case DUP2 -> {
        if (top.wide()) {
          pushAll(frame, top, top);
        } else {
          Value second = frame.pop();
          pushAll(frame, second, top, second, top);
        }
      }
      case DUP2_X1 -> insertBelow(frame, pair(frame, top), 1);
      case DUP2_X2 -> insertBelow(frame, pair(frame, top), 2);
      default -> throw new IllegalArgumentException("Not a stack instruction: " + opcode);
    }
  }

  private static List<Value> pair(Frame frame, Value top) {
    return top.wide() ? List.of(top) : List.of(frame.pop(), top);
  }

  /** Puts the values below as many slots as are given, and on top as well. */
  private static void insertBelow(Frame frame, List<Value> values, int slots) {
    List<Value> above = new ArrayList<>();
    int passed = 0;
    while (passed < slots) {
      Value value = frame.pop();
      above.addFirst(value);
      passed += value.wide() ? 2 : 1;
    }
    values.forEach(frame::push);
    above.forEach(frame::push);
    values.forEach(frame::push);
  }

  private static void pushAll(Frame frame, Value... values) {
    for (Value value : values) {
      frame.push(value);
    }
  }

  private static void discard(int at, Value value, @Nullable Flow flow) {
    if (flow != null) {
      flow.recordDiscard(at, value);
    }
  }
}
