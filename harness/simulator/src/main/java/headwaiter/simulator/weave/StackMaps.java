package headwaiter.simulator.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.util.ArrayList;
import java.util.List;

/** Carries the compiler's stack maps over to the woven code. Has to be the last transform. */
final class StackMaps implements CodeTransform {
  private final List<StackMapFrameInfo> frames = new ArrayList<>();

  StackMaps(CodeModel code) {
    code.findAttribute(Attributes.stackMapTable())
        .ifPresent(table -> frames.addAll(table.entries()));
  }

  void add(StackMapFrameInfo frame) {
    frames.add(frame);
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    builder.with(element);
  }

  @Override
  public void atEnd(CodeBuilder builder) {
    if (!frames.isEmpty()) {
      builder.with(StackMapTableAttribute.of(frames));
    }
  }
}
