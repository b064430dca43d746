package headwaiter.simulator.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the body of a synchronized method into a synchronized block over all of it, so that there
 * is a place before the lock is taken where the thread can give way.
 *
 * <p>As the compiler does it: on every way out the lock is given back, and only once. The receiver
 * stays in the first local variable all the time in everything that the compiler writes; the class
 * of a static method gets one of its own.
 */
final class LockedBody implements CodeTransform {
  private final ClassEntry owner;
  private final String name;
  private final boolean isStatic;
  private final Optional<LineNumber> firstLine;
  private final StackMaps maps;
  private final HeldMonitors held;
  private final boolean yields;
  private final List<Range> guarded = new ArrayList<>();
  private Optional<Label> from = Optional.empty();
  private int lock;
  private boolean returned;

  private record Range(Label from, Label to) {}

  LockedBody(
      ClassEntry owner,
      MethodModel method,
      CodeModel code,
      StackMaps maps,
      HeldMonitors held,
      boolean yields) {
    this.held = held;
    this.owner = owner;
    this.name = method.methodName().stringValue();
    this.isStatic = (method.flags().flagsMask() & ClassFile.ACC_STATIC) != 0;
    this.firstLine =
        code.elementStream()
            .filter(LineNumber.class::isInstance)
            .map(LineNumber.class::cast)
            .findFirst();
    this.maps = maps;
    this.yields = yields;
  }

  @Override
  public void atStart(CodeBuilder builder) {
    firstLine.ifPresent(builder::with);
    if (yields) {
      Hooks.yieldPoint(builder, "enters " + name);
    }
    if (isStatic) {
      // The same instruction twice is not the same monitor to HotSpot, see HeldMonitors.
      lock = builder.allocateLocal(TypeKind.REFERENCE);
      builder.ldc(owner).dup().astore(lock);
    } else {
      builder.aload(lock);
    }
    builder.monitorenter();
    from = Optional.of(builder.newBoundLabel());
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    if (element instanceof ReturnInstruction) {
      release(builder);
      builder.with(element);
      from = Optional.of(builder.newBoundLabel());
      returned = true;
    } else {
      builder.with(element);
      returned &= !(element instanceof Instruction);
    }
  }

  @Override
  public void atEnd(CodeBuilder builder) {
    Label handler = builder.newLabel();
    if (!returned) {
      from.ifPresent(start -> guarded.add(new Range(start, handler)));
    }
    maps.add(
        StackMapFrameInfo.of(
            handler,
            isStatic ? List.of() : List.of(ObjectVerificationTypeInfo.of(owner)),
            List.of(ObjectVerificationTypeInfo.of(ConstantDescs.CD_Throwable))));
    if (isStatic) {
      maps.keep(lock, ObjectVerificationTypeInfo.of(ConstantDescs.CD_Class));
    }
    held.releases(handler);
    builder.labelBinding(handler);
    from = Optional.of(handler);
    release(builder);
    builder.athrow();
    guarded.forEach(range -> builder.exceptionCatchAll(range.from(), range.to(), handler));
  }

  private void release(CodeBuilder builder) {
    if (yields) {
      Hooks.yieldPoint(builder, "leaves " + name);
    }
    builder.aload(lock).monitorexit();
    Label to = builder.newBoundLabel();
    from.ifPresent(start -> guarded.add(new Range(start, to)));
  }
}
