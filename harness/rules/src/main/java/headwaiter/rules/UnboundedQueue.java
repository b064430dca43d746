package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.ConstantInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code unbounded-queue}: a queue that can grow for ever, in a class that is told how much it may
 * hold and never acts on it.
 *
 * <p>A queue without a bound of its own is no mistake by itself: a counter, a semaphore or a
 * comparison with its size can bound it. So this looks at the whole top-level class: whether any
 * number that it is given is used for more than a check of the argument.
 */
final class UnboundedQueue implements Rule {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final Set<String> UNBOUNDED =
      Set.of(
          CONCURRENT + "LinkedBlockingQueue",
          CONCURRENT + "LinkedBlockingDeque",
          CONCURRENT + "LinkedTransferQueue",
          CONCURRENT + "PriorityBlockingQueue",
          CONCURRENT + "DelayQueue",
          CONCURRENT + "ConcurrentLinkedQueue",
          CONCURRENT + "ConcurrentLinkedDeque",
          "java.util.ArrayDeque",
          "java.util.LinkedList",
          "java.util.PriorityQueue");

  @Override
  public String id() {
    return "unbounded-queue";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Bounds bounds = new Bounds(subject);
    List<Hit> hits = new ArrayList<>();
    for (ClassCode each : subject.program().classes()) {
      if (!bounds.isForgotten(Names.outermost(each.name()))) {
        continue;
      }
      for (MethodCode method : each.methods()) {
        for (int at = 0; at < method.steps().size(); at++) {
          CallSite site = new CallSite(method, at);
          if (makesUnboundedQueue(site) && bounds.holdsItems(site)) {
            hits.add(hit(subject, site));
          }
        }
      }
    }
    return hits;
  }

  private Hit hit(Subject subject, CallSite site) {
    String queue = Names.simple(site.call().owner());
    return subject.hit(
        this,
        true,
        site,
        queue,
        "This `"
            + queue
            + "` has no bound, and the number that `"
            + Names.simple(Names.outermost(site.method().owner().name()))
            + "` is given as one is never used: it can grow until the memory is full.",
        "Give it the capacity, and let who comes while it is full wait or be refused.");
  }

  private static boolean makesUnboundedQueue(CallSite site) {
    Step step = site.step();
    if (step.call().isEmpty() || !site.call().name().equals("<init>")) {
      return false;
    }
    Call call = site.call();
    if (!UNBOUNDED.contains(call.owner())) {
      return false;
    }
    boolean blocking = call.owner().startsWith(CONCURRENT + "LinkedBlocking");
    return !blocking || !call.type().descriptorString().startsWith("(I") || isHuge(site);
  }

  private static boolean isHuge(CallSite site) {
    return site.sources(1).stream()
        .flatMap(source -> source.step().stream())
        .anyMatch(
            step ->
                step.instruction() instanceof ConstantInstruction constant
                    && Integer.valueOf(Integer.MAX_VALUE).equals(constant.constantValue()));
  }
}
