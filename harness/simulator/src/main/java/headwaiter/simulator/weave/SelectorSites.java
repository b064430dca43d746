package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Names.JDK_HOOK;
import static java.lang.constant.ConstantDescs.CD_Map;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * The selectors of Linux. One that has no channels waits for nothing but time, and for being woken:
 * it can do so in virtual time.
 */
final class SelectorSites {
  private static final String OWNER = "sun/nio/ch/EPollSelectorImpl";
  private static final ClassDesc SELECTOR = ClassDesc.ofInternalName(OWNER);

  static final List<Entry> ENTRIES =
      List.of(
          waits("timedPoll(J)I", code -> code.lload(1), CD_long),
          waits("untimedPoll(Z)I", code -> code.iload(1), CD_boolean),
          new Entry(
              "selector",
              OWNER,
              "wakeup",
              code ->
                  code.aload(0)
                      .invokestatic(JDK_HOOK, "wakesUp", MethodTypeDesc.of(CD_void, CD_Object))));

  private SelectorSites() {}

  private static Entry waits(String method, Prologue howLong, ClassDesc type) {
    return new Entry(
        "selector",
        OWNER,
        method,
        code -> {
          Label real = code.newLabel();
          code.aload(0)
              .aload(0)
              .getfield(SELECTOR, "fdToKey", CD_Map)
              .aload(0)
              .getfield(SELECTOR, "interruptTriggered", CD_boolean);
          howLong.emit(code);
          code.invokestatic(
                  JDK_HOOK,
                  "selects",
                  MethodTypeDesc.of(CD_boolean, CD_Object, CD_Map, CD_boolean, type))
              .ifeq(real)
              .iconst_0()
              .ireturn()
              .labelBinding(real);
        });
  }
}
