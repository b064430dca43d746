package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;

/** Code that goes before the first instruction of one method of the JDK. */
@FunctionalInterface
interface Prologue {
  void emit(CodeBuilder code);
}
