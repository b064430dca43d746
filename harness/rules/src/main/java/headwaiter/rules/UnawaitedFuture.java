package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Use;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/** {@code unawaited-future}: a future that comes back, and that nobody looks at. */
final class UnawaitedFuture implements Rule {
  private static final String ADVICE =
      "Return it, combine it with `thenCompose` or `allOf`, or handle its failure.";

  @Override
  public String id() {
    return "unawaited-future";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    Dropping dropping = new Dropping(subject);
    List<Hit> hits = new ArrayList<>();
    for (MethodCode method : subject.program().methods()) {
      if (method.has(AccessFlag.BRIDGE)) {
        continue;
      }
      for (int at = 0; at < method.steps().size(); at++) {
        CallSite site = new CallSite(method, at);
        if (!method.flow().reaches(at)) {
          continue;
        }
        if (site.step().call().isPresent()) {
          inspectCall(subject, dropping, site, hits);
        } else if (site.step().lambda().isPresent()) {
          inspectReference(subject, dropping, site, hits);
        }
      }
    }
    return hits;
  }

  private void inspectCall(Subject subject, Dropping dropping, CallSite site, List<Hit> hits) {
    Call call = site.call();
    if (!subject.futures().returnsFuture(call)
        || subject.futures().isAlias(call)
        || subject.futures().hasOwnListeners(call)
        || dropping.isHarmless(site)) {
      return;
    }
    List<Use> uses = dropping.uses(site.result());
    if (uses.isEmpty()) {
      boolean popped = !site.method().flow().discards(site.at()).isEmpty();
      hits.add(hit(subject, site, call, fate(subject, call, popped)));
    } else if (uses.stream().allMatch(use -> endsNowhere(subject, site.method(), use))) {
      hits.add(hit(subject, site, call, "is kept where nobody ever reads it"));
    }
  }

  private static String fate(Subject subject, Call call, boolean popped) {
    if (!popped) {
      return "is kept in a variable that nobody reads";
    }
    return subject.futures().isStageMethod(call)
        ? "is thrown away, and with it every failure before it and in it"
        : "is thrown away";
  }

  /** {@code forEach(service::save)}: the method reference is called for its effect alone. */
  private void inspectReference(
      Subject subject, Dropping dropping, CallSite maker, List<Hit> hits) {
    Lambda lambda = Wiring.lambda(maker);
    Call call = lambda.asCall();
    if (!lambda.isWrittenInPlace()
        && !lambda.bodyIsConstructor()
        && lambda.samType().returnType().equals(ConstantDescs.CD_void)
        && subject.futures().returnsFuture(call)
        && !subject.futures().hasOwnListeners(call)
        && dropping.isLostByReference(call)) {
      hits.add(hit(subject, maker, call, "is thrown away by `" + lambda.samName() + "`"));
    }
  }

  private Hit hit(Subject subject, CallSite site, Call call, String fate) {
    return subject.hit(
        this,
        false,
        site,
        call.name(),
        "The future that `"
            + call.name()
            + "` returns "
            + fate
            + ": nobody sees when it ends or fails.",
        ADVICE);
  }

  /** A field or a local collection that is only ever written. */
  private static boolean endsNowhere(Subject subject, MethodCode method, Use use) {
    CallSite place = new CallSite(method, use.at());
    if (place.step().instruction() instanceof FieldInstruction field) {
      return (field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC)
          && use.operand() == method.flow().operandsOf(use.at()) - 1
          && subject.wiring().reads(field).isEmpty()
          && isPrivate(method, field);
    }
    return use.operand() > 0 && place.step().call().isPresent() && UnreadCollection.takes(place);
  }

  private static boolean isPrivate(MethodCode method, FieldInstruction field) {
    return method.owner().model().fields().stream()
        .anyMatch(
            each ->
                each.fieldName().equalsString(field.name().stringValue())
                    && each.flags().has(AccessFlag.PRIVATE));
  }
}
