package headwaiter.rules.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a method's locals and on its stack before an instruction. */
final class Frame {
  private final @Nullable Value[] locals;
  private final List<Value> stack;

  Frame(int locals) {
    this.locals = new Value[locals];
    this.stack = new ArrayList<>();
  }

  private Frame(@Nullable Value[] locals, List<Value> stack) {
    this.locals = locals;
    this.stack = stack;
  }

  Frame copy() {
    return new Frame(locals.clone(), new ArrayList<>(stack));
  }

  /** The same locals, and the exception alone on the stack. */
  Frame atHandler(Value exception) {
    List<Value> alone = new ArrayList<>();
    alone.add(exception);
    return new Frame(locals.clone(), alone);
  }

  void push(Value value) {
    stack.add(value);
  }

  Value pop() {
    if (stack.isEmpty()) {
      throw new IllegalArgumentException("The stack is empty: the class file is broken.");
    }
    return stack.removeLast();
  }

  @Nullable Value get(int slot) {
    return slot < locals.length ? locals[slot] : null;
  }

  void set(int slot, Value value) {
    locals[slot] = value;
  }

  /** Takes in what another path brings here; tells whether anything is new. */
  boolean merge(Frame other) {
    boolean changed = false;
    for (int slot = 0; slot < locals.length; slot++) {
      Value mine = locals[slot];
      Value theirs = other.locals[slot];
      Value both = mine == null ? theirs : theirs == null ? mine : mine.or(theirs);
      changed |= both != mine;
      locals[slot] = both;
    }
    if (stack.size() != other.stack.size()) {
      throw new IllegalArgumentException("Two paths meet with different stacks.");
    }
    for (int slot = 0; slot < stack.size(); slot++) {
      Value both = stack.get(slot).or(other.stack.get(slot));
      changed |= both != stack.get(slot);
      stack.set(slot, both);
    }
    return changed;
  }
}
