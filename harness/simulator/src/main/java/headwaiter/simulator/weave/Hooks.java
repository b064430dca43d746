package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Calls to the hook, as code. */
final class Hooks {
  static final ClassDesc HOOK = ClassDesc.of("headwaiter.hook.Hook");
  private static final MethodTypeDesc OF_TEXT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);

  private Hooks() {}

  static void yieldPoint(CodeBuilder builder, String site) {
    builder.loadConstant(site).invokestatic(HOOK, "yieldPoint", OF_TEXT);
  }
}
