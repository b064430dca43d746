package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.Lambda;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code forbidden-api}: a part of the JDK that the assignment has no use for.
 *
 * <p>Closing is not told beside opening. What an assignment allows is a package ({@code
 * java.net.http}), a class ({@code java.nio.file.Files}) or a method ({@code
 * java.lang.System#exit}).
 */
final class ForbiddenApi implements Rule {
  private static final String LOOKUP = "java.lang.invoke.MethodHandles$Lookup";
  private static final Set<String> FILE_WRITERS =
      Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter");

  @Override
  public String id() {
    return "forbidden-api";
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    for (ClassCode each : subject.program().classes()) {
      each.supertypes().stream()
          .filter(type -> !isAllowed(subject, type, ""))
          .flatMap(
              type -> forbidden(type, "").stream().map(use -> atClass(subject, each, type, use)))
          .forEach(hits::add);
      each.methods().forEach(method -> inspect(subject, method, hits));
    }
    return hits;
  }

  private void inspect(Subject subject, MethodCode method, List<Hit> hits) {
    if (method.has(AccessFlag.NATIVE)) {
      hits.add(nativeMethod(subject, method));
    }
    for (int at = 0; at < method.steps().size(); at++) {
      CallSite site = new CallSite(method, at);
      inspect(subject, site).ifPresent(hits::add);
    }
  }

  private Optional<Hit> inspect(Subject subject, CallSite site) {
    Step step = site.step();
    Optional<Call> call = step.call().or(() -> step.lambda().map(Lambda::asCall));
    if (call.isPresent()) {
      return inspectCall(subject, site, call.get());
    }
    if (step.instruction() instanceof FieldInstruction field) {
      return inspectUse(subject, site, Names.of(field.owner()), field.name().stringValue());
    }
    return step.instruction() instanceof ConstantInstruction constant
            && constant.constantValue() instanceof ClassDesc type
        ? inspectUse(subject, site, Names.of(type), "class")
        : Optional.empty();
  }

  private Optional<Hit> inspectCall(Subject subject, CallSite site, Call call) {
    String owner = subject.program().declarer(call);
    if (subject.program().owns(owner) || owner.startsWith("[")) {
      return Optional.empty();
    }
    if (owner.equals(LOOKUP)) {
      return isOwnLookup(subject, site) || isAllowed(subject, owner, call.name())
          ? Optional.empty()
          : Optional.of(
              hit(
                  subject,
                  site,
                  call.name(),
                  "look into other classes by method handles",
                  "Call the method directly."));
    }
    if (opensFile(call) && !isAllowed(subject, "java.io.File", "")) {
      return Optional.of(
          hit(subject, site, Names.simple(owner), "use files", "Keep what you need in memory."));
    }
    return inspectUse(subject, site, owner, call.name());
  }

  /** {@code VarHandle}s and the like on classes of the program itself break nobody's walls. */
  private static boolean isOwnLookup(Subject subject, CallSite site) {
    if (site.step().call().isEmpty() || !site.call().name().startsWith("find")) {
      return Set.of("lookupClass", "toString", "dropLookupMode")
          .contains(site.step().call().map(Call::name).orElse(""));
    }
    return site.sources(1).stream()
        .allMatch(
            source ->
                source.step().isPresent()
                    && source.step().get().instruction() instanceof ConstantInstruction constant
                    && constant.constantValue() instanceof ClassDesc type
                    && subject.program().owns(Names.of(type)));
  }

  private static boolean opensFile(Call call) {
    String type = call.type().descriptorString();
    boolean byName = FILE_WRITERS.contains(call.owner()) && type.startsWith("(Ljava/lang/String;");
    boolean byFile =
        (FILE_WRITERS.contains(call.owner()) || call.owner().equals("java.util.Scanner"))
            && (type.startsWith("(Ljava/io/File;") || type.startsWith("(Ljava/nio/file/Path;"));
    return call.name().equals("<init>") && (byName || byFile);
  }

  private Optional<Hit> inspectUse(Subject subject, CallSite site, String type, String member) {
    if (isAllowed(subject, type, member)) {
      return Optional.empty();
    }
    return forbidden(type, member)
        .map(use -> hit(subject, site, symbol(site, type, member), use.what(), use.advice()));
  }

  private static String symbol(CallSite site, String type, String member) {
    boolean named =
        member.equals("<init>")
            || member.equals("class")
            || (site.step().lambda().isEmpty()
                && site.step().call().map(Call::isStatic).orElse(true));
    if (!named) {
      return member;
    }
    return member.equals("<init>") || member.equals("class")
        ? Names.simple(type)
        : Names.simple(type) + "." + member;
  }

  private static Optional<ForbiddenUse> forbidden(String type, String member) {
    return ForbiddenUses.ALL.stream()
        .filter(use -> use.covers(type, member) && !member.equals("close"))
        .findFirst();
  }

  private boolean isAllowed(Subject subject, String type, String member) {
    return subject.inspection().policy().parametersOf(id()).stream()
        .anyMatch(
            allowed ->
                type.equals(allowed)
                    || type.startsWith(allowed + ".")
                    || type.startsWith(allowed + "$")
                    || (type + "#" + member).equals(allowed));
  }

  private Hit hit(Subject subject, CallSite site, String symbol, String what, String advice) {
    return subject.hit(
        this, true, site, symbol, "`" + symbol + "`: this code may not " + what + ".", advice);
  }

  private Hit atClass(Subject subject, ClassCode owner, String type, ForbiddenUse use) {
    return subject.hit(
        this,
        owner,
        "`"
            + Names.simple(owner.name())
            + "` extends `"
            + Names.simple(type)
            + "`: this code may not "
            + use.what()
            + ".",
        use.advice());
  }

  private Hit nativeMethod(Subject subject, MethodCode method) {
    return subject.hit(
        this,
        method.owner(),
        "`" + method.key().name() + "` is native: this code may not use native code.",
        "Write it in Java.");
  }
}
