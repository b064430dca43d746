package headwaiter.simulator.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.LabelTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries the compiler's stack maps over to the woven code. Has to be the last transform. */
final class StackMaps implements CodeTransform {
  private final List<StackMapFrameInfo> frames = new ArrayList<>();
  private final Map<Label, Integer> passed = new HashMap<>();

  StackMaps(CodeModel code) {
    code.findAttribute(Attributes.stackMapTable())
        .ifPresent(table -> frames.addAll(table.entries()));
  }

  void add(StackMapFrameInfo frame) {
    frames.add(frame);
  }

  /** Another handler, that begins as this one does. */
  void copy(Label handler, Label other) {
    frames.stream()
        .filter(frame -> frame.target().equals(handler))
        .findFirst()
        .map(frame -> StackMapFrameInfo.of(other, frame.locals(), frame.stack()))
        .ifPresent(frames::add);
  }

  /** Lets a local variable that is set at the beginning keep its value throughout. */
  void keep(int slot, VerificationTypeInfo type) {
    frames.replaceAll(frame -> with(frame, slot, type));
  }

  private static StackMapFrameInfo with(
      StackMapFrameInfo frame, int slot, VerificationTypeInfo type) {
    List<VerificationTypeInfo> locals = new ArrayList<>(frame.locals());
    int used = locals.size() + (int) locals.stream().filter(StackMaps::isWide).count();
    locals.addAll(Collections.nCopies(slot - used, SimpleVerificationTypeInfo.TOP));
    locals.add(type);
    return StackMapFrameInfo.of(frame.target(), locals, frame.stack());
  }

  private static boolean isWide(VerificationTypeInfo type) {
    return type == SimpleVerificationTypeInfo.LONG || type == SimpleVerificationTypeInfo.DOUBLE;
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    if (element instanceof LabelTarget target) {
      passed.put(target.label(), passed.size());
    }
    builder.with(element);
  }

  @Override
  public void atEnd(CodeBuilder builder) {
    if (!frames.isEmpty()) {
      frames.sort(Comparator.comparing(frame -> passed.getOrDefault(frame.target(), 0)));
      builder.with(StackMapTableAttribute.of(frames));
    }
  }
}
