package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ConstantDescs;

/** Counts the method itself, so that recursion is computing, too. */
final class Calls implements CodeTransform {
  @Override
  public void atStart(CodeBuilder builder) {
    builder.invokestatic(Hooks.HOOK, "call", ConstantDescs.MTD_void);
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    builder.with(element);
  }
}
