package headwaiter.rules;

import headwaiter.rules.flow.Handler;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code sync-throw}: a method that returns a future, and throws. What says that an argument is
 * wrong, that something was never set, or that there is no such operation, may be thrown; so may
 * what the method declares.
 */
final class SyncThrow implements Rule {
  private static final String ILLEGAL_STATE = "java.lang.IllegalStateException";
  private static final List<String> ASIDE =
      List.of(
          "java.lang.IllegalArgumentException",
          "java.lang.NullPointerException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.ClassCastException",
          "java.lang.UnsupportedOperationException",
          "java.lang.MatchException",
          "java.lang.Error");

  @Override
  public String id() {
    return "sync-throw";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Program program = subject.program();
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : program.methods()) {
      if (!promisesFuture(subject, method)
          || !AsyncCode.isPublic(program, method)
          || subject.wiring().returned(method).isEmpty()) {
        continue;
      }
      for (int at = 0; at < method.steps().size(); at++) {
        CallSite site = new CallSite(method, at);
        if (site.step().instruction() instanceof ThrowInstruction && method.flow().reaches(at)) {
          inspect(subject, site, hits);
        }
      }
    }
    return hits;
  }

  /** What is itself an executor or a future throws as the JDK says. */
  private static boolean promisesFuture(Subject subject, MethodCode method) {
    Program program = subject.program();
    String owner = method.owner().name();
    return subject.futures().isFuture(Names.of(method.key().type().returnType()))
        && !program.isA(owner, Futures.EXECUTOR)
        && !program.isA(owner, "java.util.concurrent.CompletionService")
        && !subject.futures().isFuture(owner);
  }

  private void inspect(Subject subject, CallSite site, List<Hit> hits) {
    List<String> types =
        site.sources(0).stream()
            .filter(SyncThrow::isMade)
            .map(subject.wiring()::typeOf)
            .distinct()
            .toList();
    boolean all = site.sources(0).stream().allMatch(SyncThrow::isMade);
    if (all
        && types.size() == 1
        && !(types.getFirst().equals(ILLEGAL_STATE) && isForWhatWasNeverSet(site))
        && escapes(subject.program(), site, types.getFirst())) {
      hits.add(hit(subject, site, types.getFirst()));
    }
  }

  /** Whether it is thrown because a field is null. */
  private static boolean isForWhatWasNeverSet(CallSite site) {
    int made = site.sources(0).getFirst().origin();
    if (made < 1
        || !(site.method().steps().get(made - 1).instruction() instanceof BranchInstruction branch)
        || branch.opcode() != Opcode.IFNONNULL) {
      return false;
    }
    return new CallSite(site.method(), made - 1)
        .sources(0).stream()
            .flatMap(each -> each.step().stream())
            .anyMatch(step -> step.instruction() instanceof FieldInstruction);
  }

  private static boolean isMade(Site site) {
    return site.step()
        .filter(step -> step.instruction() instanceof NewObjectInstruction)
        .isPresent();
  }

  private static boolean escapes(Program program, CallSite site, String type) {
    for (Handler handler : site.method().handlers()) {
      boolean catches = handler.type().filter(caught -> isA(program, type, caught)).isPresent();
      if (catches && handler.guards(site.at())) {
        return false;
      }
    }
    return ASIDE.stream().noneMatch(each -> isA(program, type, each))
        && site.method().thrown().stream().noneMatch(each -> isA(program, type, each));
  }

  /** What is not known may be anything. */
  private static boolean isA(Program program, String type, String ancestor) {
    return program.isA(type, ancestor)
        || ancestor.equals("java.lang.Throwable")
        || !program.isA(type, "java.lang.Throwable");
  }

  private Hit hit(Subject subject, CallSite site, String type) {
    String method = site.method().key().name();
    return subject.hit(
        this,
        false,
        site,
        "throw",
        "`"
            + method
            + "` returns a future, and throws this `"
            + Names.simple(type)
            + "` at its caller instead of failing that future.",
        "Return `CompletableFuture.failedFuture(…)`, so that the caller handles failures in one"
            + " place.");
  }
}
