package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps methods that take monitors fit for HotSpot's compilers, which leave a method to the
 * interpreter for ever unless they can prove that every way out gives back what was taken ({@code
 * GenerateOopMap}), and unless no handler covers a call of its own (C1). So where hooks were woven
 * in,
 *
 * <ul>
 *   <li>the handler that gives the monitor back covers those between taking it and the block, too;
 *   <li>those of that handler itself are covered by another one, which has none.
 * </ul>
 *
 * <p>Comes after all that weaves hooks in.
 */
final class HeldMonitors implements CodeTransform {
  private final Optional<StackMaps> maps;
  private final List<ExceptionCatch> handlers = new ArrayList<>();
  private final Map<Label, Label> taken = new HashMap<>();
  private final Set<Label> releasing = new HashSet<>();
  private final Map<Label, Label> last = new HashMap<>();
  private @Nullable Label since;
  private @Nullable Label within;
  private int loaded;
  private int monitor = -1;

  /** Of a method without stack maps, or with those. */
  HeldMonitors(Optional<StackMaps> maps) {
    this.maps = maps;
  }

  /** This handler will give a monitor back, and cover itself while it does. */
  void releases(Label handler) {
    releasing.add(handler);
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    if (element instanceof ExceptionCatch handler) {
      handlers.add(handler);
      if (coversItself(handler)) {
        releases(handler.handler());
      }
      return;
    }
    builder.with(element);
    if (element instanceof LabelTarget target) {
      label(target.label());
    } else if (element instanceof Instruction instruction) {
      instruction(builder, instruction);
    }
  }

  private void label(Label label) {
    if (since != null) {
      taken.put(label, since);
    }
    if (releasing.contains(label)) {
      within = label;
      monitor = -1;
    }
  }

  private void instruction(CodeBuilder builder, Instruction instruction) {
    if (!isHook(instruction)) {
      since = null;
    }
    if (instruction instanceof LoadInstruction load) {
      loaded = load.slot();
    } else if (instruction instanceof MonitorInstruction
        && instruction.opcode() == Opcode.MONITORENTER) {
      since = builder.newBoundLabel();
    } else if (instruction instanceof MonitorInstruction) {
      monitor = loaded;
    } else if (instruction instanceof ThrowInstruction && within != null) {
      if (monitor >= 0) {
        another(builder, within);
      }
      within = null;
    }
  }

  private void another(CodeBuilder builder, Label handler) {
    Label own = builder.newBoundLabel();
    builder.aload(monitor).monitorexit().athrow();
    last.put(handler, own);
    maps.ifPresent(frames -> frames.copy(handler, own));
  }

  /** In the order in which they came, for the first that fits is taken. */
  @Override
  public void atEnd(CodeBuilder builder) {
    for (ExceptionCatch handler : handlers) {
      Label own = last.get(handler.handler());
      Label from = taken.get(handler.tryStart());
      if (coversItself(handler) && own != null) {
        builder.exceptionCatchAll(handler.tryStart(), handler.tryEnd(), own);
      } else if (from != null && handler.catchType().isEmpty()) {
        builder.exceptionCatchAll(from, handler.tryEnd(), handler.handler());
      } else {
        builder.with(handler);
      }
    }
  }

  private static boolean coversItself(ExceptionCatch handler) {
    return handler.catchType().isEmpty() && handler.tryStart().equals(handler.handler());
  }

  private static boolean isHook(Instruction instruction) {
    return instruction instanceof StackInstruction
        || (instruction instanceof InvokeInstruction call
            && call.owner().asInternalName().startsWith("headwaiter/hook/"));
  }
}
