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

  private static final MethodTypeDesc OF_SIGNAL =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_boolean);

  private Hooks() {}

  /** The object on top of the stack, which stays there, is about to be signalled. */
  static void signals(CodeBuilder builder, boolean all) {
    builder.dup().loadConstant(all ? 1 : 0).invokestatic(HOOK, "signals", OF_SIGNAL);
  }

  static void yieldPoint(CodeBuilder builder, String site) {
    builder.loadConstant(site).invokestatic(HOOK, "yieldPoint", OF_TEXT);
  }
}
