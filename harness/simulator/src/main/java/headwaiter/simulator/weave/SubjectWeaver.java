package headwaiter.simulator.weave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.Optional;

/**
 * Weaves classes that are not the JDK's.
 *
 * <p>The stack maps of the compiler are kept rather than made anew, because what is inserted leaves
 * every frame as it was: to make them, the hierarchy of classes that are not here would be needed.
 * A method that would grow past what a class file can hold gets fewer hooks instead.
 */
final class SubjectWeaver {
  private final Fields fields;
  private final CallSites sites;

  SubjectWeaver(Fields fields, CallSites sites) {
    this.fields = fields;
    this.sites = sites;
  }

  byte[] weave(byte[] classFile, Weaver.Mode mode) {
    Depth most = mode == Weaver.Mode.SUBJECT ? Depth.YIELDS : Depth.EDGES;
    for (Depth limit = most; ; limit = limit.less()) {
      try {
        return weave(classFile, limit, mode);
      } catch (IllegalArgumentException tooLarge) {
        if (limit == Depth.NONE) {
          throw tooLarge;
        }
      }
    }
  }

  private byte[] weave(byte[] classFile, Depth limit, Weaver.Mode mode) {
    if (limit == Depth.NONE) {
      return classFile;
    }
    ClassFile format = ClassFile.of(StackMapsOption.DROP_STACK_MAPS);
    ClassModel model = format.parse(classFile);
    return format.transformClass(
        model, (builder, element) -> weave(builder, element, model, limit, mode));
  }

  private void weave(
      ClassBuilder builder, ClassElement element, ClassModel owner, Depth limit, Weaver.Mode mode) {
    if (element instanceof MethodModel method && method.code().isPresent()) {
      Depth depth = Depth.of(length(method)).atMost(limit);
      boolean locks = method.flags().has(AccessFlag.SYNCHRONIZED);
      builder.transformMethod(
          method, (to, part) -> weave(to, part, owner.thisClass(), method, depth, locks, mode));
    } else {
      builder.with(element);
    }
  }

  private void weave(
      MethodBuilder builder,
      MethodElement part,
      ClassEntry owner,
      MethodModel method,
      Depth depth,
      boolean locks,
      Weaver.Mode mode) {
    if (part instanceof AccessFlags flags && locks) {
      builder.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
    } else if (part instanceof CodeModel code) {
      builder.transformCode(
          code, CodeTransform.ofStateful(() -> transform(owner, method, code, depth, locks, mode)));
    } else {
      builder.with(part);
    }
  }

  private CodeTransform transform(
      ClassEntry owner,
      MethodModel method,
      CodeModel code,
      Depth depth,
      boolean locks,
      Weaver.Mode mode) {
    boolean subject = mode == Weaver.Mode.SUBJECT;
    StackMaps maps = new StackMaps(code);
    HeldMonitors held = new HeldMonitors(Optional.of(maps));
    boolean touches = depth == Depth.YIELDS;
    CodeTransform woven =
        new Orders(owner.asInternalName(), method, fields, touches).andThen(sites.transform());
    if (depth.compareTo(Depth.EDGES) >= 0) {
      woven = new BackEdges(subject ? "step" : "backEdge").andThen(woven);
      if (subject && !method.methodName().equalsString("<clinit>")) {
        woven = new Calls().andThen(woven);
      }
    }
    if (locks) {
      woven = new LockedBody(owner, method, code, maps, held, touches).andThen(woven);
    }
    if (depth == Depth.YIELDS) {
      woven = new YieldPoints(owner, method, code, fields).andThen(woven);
    }
    return woven.andThen(held).andThen(maps);
  }

  private static int length(MethodModel method) {
    return method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
  }
}
