package headwaiter.rules.flow;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A method's code, in order.
 *
 * @param steps its instructions
 * @param labels the number of the instruction at each label
 * @param handlers which instructions are guarded by which handler
 * @param locals how many slots for locals it has
 */
record Body(List<Step> steps, Map<Label, Integer> labels, List<Handler> handlers, int locals) {
  /** Larger methods are not written by hand, and are left alone. */
  private static final int LARGEST = 30_000;

  static final Body NONE = new Body(List.of(), Map.of(), List.of(), 0);

  static Body of(CodeModel code) {
    List<Step> steps = new ArrayList<>();
    Map<Label, Integer> labels = new HashMap<>();
    List<ExceptionCatch> catches = new ArrayList<>();
    int line = 0;
    for (CodeElement element : code) {
      switch (element) {
        case Instruction instruction -> steps.add(Step.of(instruction, line));
        case LineNumber number -> line = number.line();
        case LabelTarget target -> labels.put(target.label(), steps.size());
        case ExceptionCatch caught -> catches.add(caught);
        default -> {}
      }
    }
    if (steps.size() > LARGEST) {
      return NONE;
    }
    List<Handler> handlers = new ArrayList<>();
    for (ExceptionCatch each : catches) {
      handlers.add(
          new Handler(
              labels.getOrDefault(each.tryStart(), 0),
              labels.getOrDefault(each.tryEnd(), steps.size()),
              labels.getOrDefault(each.handler(), 0),
              each.catchType().map(Names::of)));
    }
    int locals = code instanceof CodeAttribute attribute ? attribute.maxLocals() : 0;
    return new Body(steps, labels, handlers, locals);
  }

  /** The same if nothing ever throws. */
  Body withoutHandlers() {
    return new Body(steps, labels, List.of(), locals);
  }
}
