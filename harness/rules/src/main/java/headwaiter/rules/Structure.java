package headwaiter.rules;

import headwaiter.rules.flow.ClassCode;
import headwaiter.rules.flow.JavaText;
import headwaiter.rules.flow.MethodCode;
import headwaiter.rules.flow.MethodKey;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code structure}: the public surface that the starter has, and that must be kept, because others
 * are compiled against it. More than it asks for is welcome.
 */
final class Structure implements Rule {
  private static final Set<String> IMPLIED =
      Set.of("java.lang.Object", "java.lang.Record", "java.lang.Enum");

  @Override
  public String id() {
    return "structure";
  }

  @Override
  public String mistakeOf(Hit hit) {
    return hit.className() + " " + hit.message();
  }

  @Override
  public List<Hit> hits(Subject subject) {
    List<Hit> hits = new ArrayList<>();
    Program starter = subject.starter();
    for (ClassCode expected : starter.classes()) {
      if (!isPublic(starter, expected)) {
        continue;
      }
      Optional<ClassCode> actual = subject.program().find(expected.name());
      if (actual.isPresent()) {
        compare(subject, expected, actual.get(), hits);
      } else if (outerIsThere(subject, expected)) {
        hits.add(
            at(
                expected,
                0,
                Names.simple(expected.name()),
                "The " + expected.kind() + " `" + Names.simple(expected.name()) + "` is missing.",
                JavaText.of(expected)));
      }
    }
    return hits;
  }

  private static boolean isPublic(Program starter, ClassCode code) {
    return code.flags().contains(AccessFlag.PUBLIC)
        && code.nesting()
            .flatMap(nesting -> nesting.outerClass())
            .map(outer -> starter.find(Names.of(outer)).map(each -> isPublic(starter, each)))
            .map(outer -> outer.orElse(false))
            .orElse(true);
  }

  /** What is nested in a missing class is not told beside it. */
  private static boolean outerIsThere(Subject subject, ClassCode expected) {
    String outermost = Names.outermost(expected.name());
    return outermost.equals(expected.name()) || subject.program().owns(outermost);
  }

  private void compare(Subject subject, ClassCode expected, ClassCode actual, List<Hit> hits) {
    String name = "`" + Names.simple(expected.name()) + "`";
    String declaration = JavaText.of(expected);
    List<String> wrong = new ArrayList<>();
    if (!actual.kind().equals(expected.kind())) {
      wrong.add(
          name + " must be " + article(expected.kind()) + ", not " + article(actual.kind()) + ".");
    } else if (!actual.flags().contains(AccessFlag.PUBLIC)) {
      wrong.add(name + " is not public.");
    } else if (actual.flags().contains(AccessFlag.STATIC)
        != expected.flags().contains(AccessFlag.STATIC)) {
      wrong.add(
          name
              + (expected.flags().contains(AccessFlag.STATIC) ? " is not static." : " is static."));
    } else if (isAbstract(actual) && !isAbstract(expected)) {
      wrong.add(name + " is abstract, so nobody can make one.");
    } else if (!JavaText.components(actual).equals(JavaText.components(expected))) {
      wrong.add("The record " + name + " has other components.");
    }
    for (String supertype : expected.supertypes()) {
      if (!IMPLIED.contains(supertype) && !subject.program().isA(actual.name(), supertype)) {
        wrong.add(name + " is no `" + Names.simple(supertype) + "`.");
      }
    }
    wrong.forEach(
        each ->
            hits.add(
                at(actual, actual.firstLine(), Names.simple(actual.name()), each, declaration)));
    if (!actual.kind().equals(expected.kind())
        || !JavaText.components(actual).equals(JavaText.components(expected))) {
      return;
    }
    expected.methods().stream()
        .filter(Structure::isSurface)
        .filter(method -> !isConstructorOfNothing(expected, method))
        .forEach(method -> compare(subject, method, actual, hits));
    expected.model().fields().stream()
        .filter(Structure::isSurface)
        .forEach(field -> compare(field, actual, hits));
  }

  private static String article(String kind) {
    return (kind.startsWith("c") || kind.startsWith("r") ? "a " : "an ") + kind;
  }

  private static boolean isAbstract(ClassCode code) {
    return code.kind().equals("class") && code.flags().contains(AccessFlag.ABSTRACT);
  }

  private static boolean isSurface(MethodCode method) {
    return (method.has(AccessFlag.PUBLIC) || method.has(AccessFlag.PROTECTED))
        && !method.has(AccessFlag.SYNTHETIC)
        && !method.key().name().equals("<clinit>");
  }

  /** A class of static methods may hide the constructor that it has without asking. */
  private static boolean isConstructorOfNothing(ClassCode owner, MethodCode method) {
    return method.key().name().equals("<init>")
        && method.key().type().parameterCount() == 0
        && owner.kind().equals("class")
        && owner.methods().stream()
            .allMatch(each -> each.key().name().equals("<init>") || each.isStatic());
  }

  private static boolean isSurface(FieldModel field) {
    return (field.flags().has(AccessFlag.PUBLIC) || field.flags().has(AccessFlag.PROTECTED))
        && !field.flags().has(AccessFlag.SYNTHETIC);
  }

  private void compare(Subject subject, MethodCode expected, ClassCode actual, List<Hit> hits) {
    MethodKey key = expected.key();
    Optional<MethodCode> same =
        key.name().equals("<init>")
            ? actual.method(key.name(), key.type().descriptorString())
            : subject.program().resolve(new MethodKey(actual.name(), key.name(), key.type()));
    if (same.isPresent()) {
      difference(subject, expected, same.get())
          .ifPresent(
              wrong ->
                  hits.add(
                      at(
                          same.get().owner(),
                          same.get().firstLine(),
                          nameOf(expected),
                          wrong,
                          JavaText.of(expected))));
    } else {
      hits.add(missing(expected, actual));
    }
  }

  private Hit missing(MethodCode expected, ClassCode actual) {
    String name = nameOf(expected);
    String what = expected.key().name().equals("<init>") ? "constructor" : "method";
    Optional<MethodCode> similar =
        actual.methods().stream()
            .filter(each -> each.key().name().equals(expected.key().name()))
            .filter(each -> !each.has(AccessFlag.SYNTHETIC))
            .findFirst();
    return similar
        .map(
            each ->
                at(
                    actual,
                    each.firstLine(),
                    name,
                    "The "
                        + what
                        + " `"
                        + name
                        + "` "
                        + (each.key()
                                .type()
                                .parameterList()
                                .equals(expected.key().type().parameterList())
                            ? "returns something else."
                            : "takes other parameters."),
                    JavaText.of(expected)))
        .orElseGet(
            () ->
                at(
                    actual,
                    0,
                    name,
                    "The "
                        + what
                        + " `"
                        + name
                        + "` of `"
                        + Names.simple(actual.name())
                        + "` is missing.",
                    JavaText.of(expected)));
  }

  private static Optional<String> difference(
      Subject subject, MethodCode expected, MethodCode actual) {
    String name = "`" + nameOf(expected) + "`";
    if (expected.has(AccessFlag.PUBLIC) && !actual.has(AccessFlag.PUBLIC)) {
      return Optional.of(name + " is not public.");
    }
    if (expected.isStatic() != actual.isStatic()) {
      return Optional.of(name + (expected.isStatic() ? " is not static." : " is static."));
    }
    if (actual.has(AccessFlag.ABSTRACT) && !expected.has(AccessFlag.ABSTRACT)) {
      return Optional.of(name + " is abstract.");
    }
    return actual.thrown().stream()
        .filter(thrown -> isChecked(subject.program(), thrown))
        .filter(
            thrown ->
                expected.thrown().stream()
                    .noneMatch(allowed -> subject.program().isA(thrown, allowed)))
        .findFirst()
        .map(
            thrown ->
                name
                    + " throws the checked `"
                    + Names.simple(thrown)
                    + "`, which its callers don't expect.");
  }

  private static boolean isChecked(Program program, String thrown) {
    return !program.isA(thrown, "java.lang.RuntimeException")
        && !program.isA(thrown, "java.lang.Error");
  }

  private void compare(FieldModel expected, ClassCode actual, List<Hit> hits) {
    String name = expected.fieldName().stringValue();
    Optional<FieldModel> same =
        actual.model().fields().stream()
            .filter(each -> each.fieldName().equalsString(name))
            .findFirst();
    boolean alike =
        same.isPresent()
            && same.get().fieldType().equalsString(expected.fieldType().stringValue())
            && same.get().flags().has(AccessFlag.STATIC) == expected.flags().has(AccessFlag.STATIC)
            && (same.get().flags().has(AccessFlag.PUBLIC)
                || !expected.flags().has(AccessFlag.PUBLIC));
    if (!alike) {
      hits.add(
          at(
              actual,
              0,
              name,
              (expected.flags().has(AccessFlag.ENUM) ? "The constant `" : "The field `")
                  + name
                  + "` of `"
                  + Names.simple(actual.name())
                  + (same.isPresent() ? "` is different." : "` is missing."),
              JavaText.of(expected)));
    }
  }

  private static String nameOf(MethodCode method) {
    return method.key().name().equals("<init>")
        ? Names.simple(method.owner().name())
        : method.key().name();
  }

  private Hit at(ClassCode owner, int line, String symbol, String message, String declaration) {
    return new Hit(
        id(),
        true,
        owner.name(),
        owner.sourceFile(),
        line,
        symbol,
        message,
        "The assignment asks for: `" + declaration + "`");
  }
}
