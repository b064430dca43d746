package headwaiter.rules.flow;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which instruction of a method may run after which, as long as nothing throws. */
public final class Paths {
  private final List<List<Integer>> next = new ArrayList<>();
  private final List<List<Integer>> before = new ArrayList<>();

  /**
   * Instructions that are run again and again.
   *
   * @param head the first one, to which control comes back
   * @param members all of them
   */
  public record Loop(int head, BitSet members) {}

  Paths(Body body) {
    List<Step> steps = body.steps();
    for (int at = 0; at < steps.size(); at++) {
      before.add(new ArrayList<>());
    }
    for (int at = 0; at < steps.size(); at++) {
      List<Integer> all = next(body, at);
      all.removeIf(to -> to >= steps.size());
      next.add(all);
      for (int to : all) {
        before.get(to).add(at);
      }
    }
  }

  /** Whether the code ever jumps back. */
  static boolean jumpsBack(Body body) {
    for (int at = 0; at < body.steps().size(); at++) {
      if (body.steps().get(at).instruction() instanceof BranchInstruction branch
          && place(body, branch.target()) <= at) {
        return true;
      }
    }
    return false;
  }

  private static List<Integer> next(Body body, int at) {
    List<Integer> all = new ArrayList<>();
    Instruction instruction = body.steps().get(at).instruction();
    boolean goesOn = true;
    switch (instruction) {
      case BranchInstruction branch -> {
        all.add(place(body, branch.target()));
        goesOn = branch.opcode() != Opcode.GOTO && branch.opcode() != Opcode.GOTO_W;
      }
      case TableSwitchInstruction table -> {
        all.add(place(body, table.defaultTarget()));
        for (SwitchCase each : table.cases()) {
          all.add(place(body, each.target()));
        }
        goesOn = false;
      }
      case LookupSwitchInstruction lookup -> {
        all.add(place(body, lookup.defaultTarget()));
        for (SwitchCase each : lookup.cases()) {
          all.add(place(body, each.target()));
        }
        goesOn = false;
      }
      case ReturnInstruction ignored -> goesOn = false;
      case ThrowInstruction ignored -> goesOn = false;
      default -> {}
    }
    if (goesOn) {
      all.add(at + 1);
    }
    return all;
  }

  private static int place(Body body, Label label) {
    return body.labels().getOrDefault(label, Integer.MAX_VALUE);
  }

  /** What may come right after it. */
  public List<Integer> next(int at) {
    return List.copyOf(next.get(at));
  }

  /** An instruction, and all that may run after it. */
  public BitSet from(int at) {
    return walk(at, next, -1);
  }

  /** Whether control may come from one instruction to another, or they are the same. */
  public boolean leads(int from, int to) {
    return from(from).get(to);
  }

  /** Whether the second may be reached from the beginning without the first. */
  public boolean leadsAround(int first, int second) {
    return first != 0 && second != first && walk(0, next, first).get(second);
  }

  /** The loops that are entered although nothing throws, by their heads. */
  List<Loop> loops() {
    BitSet reached = from(0);
    Map<Integer, BitSet> loops = new TreeMap<>();
    for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
      for (int head : next.get(at)) {
        if (head <= at) {
          BitSet members = walk(at, before, head);
          members.and(reached);
          loops.computeIfAbsent(head, h -> new BitSet()).or(members);
        }
      }
    }
    List<Loop> all = new ArrayList<>();
    loops.forEach((head, members) -> all.add(new Loop(head, members)));
    return all;
  }

  /** Everything along the edges; not beyond {@code last}, which is among it. */
  private static BitSet walk(int start, List<List<Integer>> edges, int last) {
    BitSet seen = new BitSet();
    Deque<Integer> work = new ArrayDeque<>(List.of(start));
    seen.set(start);
    if (last >= 0) {
      seen.set(last);
    }
    while (!work.isEmpty()) {
      int at = work.pop();
      if (at == last) {
        continue;
      }
      for (int to : edges.get(at)) {
        if (!seen.get(to)) {
          seen.set(to);
          work.push(to);
        }
      }
    }
    return seen;
  }
}
