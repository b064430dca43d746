package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code callback-under-lock}: code of others is called, or a future completed, which runs what
 * others have hung on it, while a lock is held. A lock around the calls of one fixed function is
 * none: it makes sure that they come one after the other.
 */
final class CallbackUnderLock implements Rule {
  private static final Set<String> COMPLETES =
      Set.of("complete", "completeExceptionally", "obtrudeValue", "obtrudeException");

  /** Called for its effect; what asks for a value, as a comparator, belongs to the work. */
  private static final Set<String> CALLS = Set.of("run", "accept");

  private static final Set<String> SUBSCRIBER =
      Set.of("onSubscribe", "onNext", "onError", "onComplete");

  @Override
  public String id() {
    return "callback-under-lock";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Locked locked = new Locked(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      for (CallSite site : CallSite.calls(method)) {
        if (callsOthers(subject, site) && locked.at(site)) {
          hits.add(hit(subject, site));
        }
      }
    }
    return hits;
  }

  private static boolean callsOthers(Subject subject, CallSite site) {
    Call call = site.call();
    Program program = subject.program();
    if (call.isStatic() || !subject.wiring().targets(site).isEmpty()) {
      return false;
    }
    boolean completes =
        COMPLETES.contains(call.name()) && program.isA(call.owner(), Futures.COMPLETABLE);
    boolean function =
        CALLS.contains(call.name())
            && (call.owner().startsWith("java.util.function.")
                || call.owner().equals("java.lang.Runnable"));
    boolean signals =
        SUBSCRIBER.contains(call.name())
            && program.isA(call.owner(), "java.util.concurrent.Flow$Subscriber");
    List<Site> receivers = site.sources(0);
    if (receivers.isEmpty()) {
      return false;
    }
    return completes
        ? receivers.stream().allMatch(each -> isShared(subject, each, new HashSet<>()))
        : (function || signals) && receivers.stream().allMatch(CallbackUnderLock::isElement);
  }

  /** Whether it came out of a collection, into which others have put it. */
  private static boolean isElement(Site site) {
    return site.step()
        .flatMap(Step::call)
        .filter(call -> call.owner().startsWith("java.util."))
        .filter(call -> !call.owner().startsWith("java.util.function."))
        .filter(call -> call.returns().equals("java.lang.Object"))
        .isPresent();
  }

  /** Whether others may have hung something on a future: not on one that nobody has seen yet. */
  private static boolean isShared(Subject subject, Site future, Set<Site> seen) {
    if (!seen.add(future)) {
      return true;
    }
    Step step = future.step().orElse(null);
    if (step != null) {
      return isElement(future) || step.instruction() instanceof FieldInstruction;
    }
    List<Site> given = subject.wiring().captured(future);
    if (given.isEmpty() && subject.wiring().makers(future.method()).isEmpty()) {
      given =
          subject.wiring().callers(future.method()).stream()
              .flatMap(caller -> caller.sources(future.parameter()).stream())
              .toList();
    }
    return !given.isEmpty() && given.stream().allMatch(each -> isShared(subject, each, seen));
  }

  private Hit hit(Subject subject, CallSite site) {
    Call call = site.call();
    String what =
        COMPLETES.contains(call.name())
            ? "completes a future, and so runs whatever hangs on it,"
            : "calls code of others";
    return subject.hit(
        this,
        false,
        site,
        call.name(),
        "`"
            + call.name()
            + "` "
            + what
            + " while the lock is held: that code may wait, come back in, or take a lock of its"
            + " own.",
        "Decide under the lock, and call when it has been given back.");
  }
}
