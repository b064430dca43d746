package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Names.JDK_HOOK;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Entropy, and the number of the process: what differs from one JVM to the next. */
final class ChanceSites {
  private static final String SECURE = "java/security/SecureRandom";
  private static final String PROCESS = "java/lang/ProcessHandleImpl";

  static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              "chance",
              SECURE,
              "nextBytes([B)V",
              code -> {
                Label real = code.newLabel();
                code.aload(1)
                    .invokestatic(
                        JDK_HOOK, "random", MethodTypeDesc.of(CD_boolean, CD_byte.arrayType()))
                    .ifeq(real)
                    .return_()
                    .labelBinding(real);
              }),
          new Entry(
              "chance",
              SECURE,
              "generateSeed(I)[B",
              code -> {
                Label real = code.newLabel();
                code.iload(1)
                    .invokestatic(JDK_HOOK, "seed", MethodTypeDesc.of(CD_byte.arrayType(), CD_int))
                    .dup()
                    .ifnull(real)
                    .areturn()
                    .labelBinding(real)
                    .pop();
              }),
          new Entry(
              "pid",
              PROCESS,
              "pid()J",
              code -> {
                ClassDesc process = ClassDesc.ofInternalName(PROCESS);
                Label other = code.newLabel();
                Label asked = code.newLabel();
                code.aload(0)
                    .getfield(process, "pid", CD_long)
                    .aload(0)
                    .getstatic(process, "current", process)
                    .if_acmpne(other)
                    .iconst_1()
                    .goto_(asked)
                    .labelBinding(other)
                    .iconst_0()
                    .labelBinding(asked)
                    .invokestatic(JDK_HOOK, "pid", MethodTypeDesc.of(CD_long, CD_long, CD_boolean))
                    .return_(TypeKind.LONG);
              }));

  private ChanceSites() {}
}
