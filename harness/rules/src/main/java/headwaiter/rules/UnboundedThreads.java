package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Paths.Loop;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** {@code unbounded-threads}: a platform thread for each element of a collection. */
final class UnboundedThreads implements Rule {
  private static final Set<String> EACH = Set.of("forEach", "map", "flatMap", "mapToObj");

  @Override
  public String id() {
    return "unbounded-threads";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      List<Loop> loops =
          method.loops().stream().filter(loop -> overElements(method, loop)).toList();
      boolean forEach = isCalledForEach(subject, method);
      for (int at = 0; at < method.steps().size(); at++) {
        CallSite site = new CallSite(method, at);
        if (site.step().call().isEmpty() || !startsThread(subject, site)) {
          continue;
        }
        int here = at;
        if (forEach || loops.stream().anyMatch(loop -> loop.members().get(here))) {
          hits.add(hit(subject, site));
        }
      }
    }
    return hits;
  }

  /** A loop that goes through an {@code Iterator}. */
  private static boolean overElements(MethodCode method, Loop loop) {
    BitSet members = loop.members();
    return members.stream()
        .mapToObj(method.steps()::get)
        .flatMap(step -> step.call().stream())
        .anyMatch(call -> call.owner().equals("java.util.Iterator") && call.name().equals("next"));
  }

  /** The body of a lambda that is given to {@code forEach} or a stream. */
  private static boolean isCalledForEach(Subject subject, MethodCode method) {
    return subject.wiring().makers(method).stream()
        .flatMap(
            maker ->
                maker.method().flow().uses(maker.at()).stream()
                    .map(use -> new CallSite(maker.method(), use.at())))
        .flatMap(taker -> taker.step().call().stream())
        .anyMatch(
            call -> EACH.contains(call.name()) && subject.program().isA(call.owner(), each(call)));
  }

  private static String each(Call call) {
    return call.name().equals("forEach") && !call.owner().startsWith("java.util.stream.")
        ? "java.lang.Iterable"
        : "java.util.stream.BaseStream";
  }

  private static boolean startsThread(Subject subject, CallSite site) {
    Call call = site.call();
    Program program = subject.program();
    if (call.owner().equals("java.lang.Thread$Builder$OfPlatform")) {
      return call.name().equals("start");
    }
    return call.name().equals("start")
        && call.type().parameterCount() == 0
        && program.isA(call.owner(), "java.lang.Thread")
        && site.sources(0).stream().allMatch(thread -> isPlatform(thread));
  }

  private static boolean isPlatform(Site thread) {
    Step step = thread.step().orElse(null);
    if (step == null) {
      return false;
    }
    return step.call()
        .map(
            call ->
                call.owner().equals("java.lang.Thread$Builder$OfPlatform")
                    && call.name().equals("unstarted"))
        .orElse(step.instruction() instanceof java.lang.classfile.instruction.NewObjectInstruction);
  }

  private Hit hit(Subject subject, CallSite site) {
    return subject.hit(
        this,
        false,
        site,
        site.call().name(),
        "A platform thread is started here for each element: ten thousand of them are ten thousand"
            + " threads.",
        "Start virtual threads, or give the work to a pool of a fixed number of threads.");
  }
}
