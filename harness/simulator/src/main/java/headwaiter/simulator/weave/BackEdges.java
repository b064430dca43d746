package headwaiter.simulator.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ConstantDescs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts every jump backwards, so that no loop escapes the simulation. */
final class BackEdges implements CodeTransform {
  private final Set<Label> passed = new HashSet<>();
  private final String hook;

  /**
   * Back edges of one method.
   *
   * @param hook the hook that counts them
   */
  BackEdges(String hook) {
    this.hook = hook;
  }

  @Override
  public void accept(CodeBuilder builder, CodeElement element) {
    if (element instanceof LabelTarget target) {
      passed.add(target.label());
    } else if (jumpsBack(element)) {
      builder.invokestatic(Hooks.HOOK, hook, ConstantDescs.MTD_void);
    }
    builder.with(element);
  }

  private boolean jumpsBack(CodeElement element) {
    return switch (element) {
      case BranchInstruction branch -> passed.contains(branch.target());
      case TableSwitchInstruction table -> jumpsBack(table.defaultTarget(), table.cases());
      case LookupSwitchInstruction lookup -> jumpsBack(lookup.defaultTarget(), lookup.cases());
      default -> false;
    };
  }

  private boolean jumpsBack(Label otherwise, List<SwitchCase> cases) {
    return passed.contains(otherwise)
        || cases.stream().map(SwitchCase::target).anyMatch(passed::contains);
  }
}
