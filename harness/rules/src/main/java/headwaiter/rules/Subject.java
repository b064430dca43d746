package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the rules look at: each view of it is made when the first rule asks, and shared. */
final class Subject {
  private final Inspection inspection;
  private final Program program;
  private final Supplier<Program> starter;
  private @Nullable Wiring wiring;
  private @Nullable Pools pools;
  private @Nullable Chains chains;
  private @Nullable AsyncCode asyncCode;
  private final Futures futures;

  Subject(Inspection inspection) {
    this.inspection = inspection;
    this.program = Program.of(inspection.classes().values(), inspection.given().values());
    this.starter = () -> Program.of(inspection.starter().values(), inspection.given().values());
    this.futures = new Futures(program);
  }

  Inspection inspection() {
    return inspection;
  }

  Program program() {
    return program;
  }

  /** The classes whose surface must be kept; none if there is no starter. */
  Program starter() {
    return starter.get();
  }

  Futures futures() {
    return futures;
  }

  Wiring wiring() {
    if (wiring == null) {
      wiring = new Wiring(program);
    }
    return wiring;
  }

  Pools pools() {
    if (pools == null) {
      pools = new Pools(program, wiring());
    }
    return pools;
  }

  Chains chains() {
    if (chains == null) {
      chains = new Chains(program, futures, wiring(), pools());
    }
    return chains;
  }

  AsyncCode asyncCode() {
    if (asyncCode == null) {
      asyncCode = new AsyncCode(program, futures, wiring(), pools(), chains(), entry());
    }
    return asyncCode;
  }

  private Predicate<MethodCode> entry() {
    if (inspection.starter().isEmpty()) {
      return method -> AsyncCode.isPublic(program, method);
    }
    Program surface = starter();
    return method -> {
      Optional<ClassCode> asked = surface.find(method.owner().name());
      return AsyncCode.isPublic(program, method)
          && asked
              .flatMap(
                  each -> each.method(method.key().name(), method.key().type().descriptorString()))
              .isPresent();
    };
  }

  /** A hit at an instruction. */
  Hit hit(
      Rule rule, boolean confirmed, CallSite site, String symbol, String message, String advice) {
    ClassCode owner = site.method().owner();
    return new Hit(
        rule.id(),
        confirmed,
        owner.name(),
        owner.sourceFile(),
        site.line(),
        symbol,
        message,
        advice);
  }

  /** A hit at a class. */
  Hit hit(Rule rule, ClassCode owner, String message, String advice) {
    return new Hit(
        rule.id(),
        true,
        owner.name(),
        owner.sourceFile(),
        owner.firstLine(),
        Names.simple(owner.name()),
        message,
        advice);
  }
}
