package headwaiter.rules.flow;

import java.lang.classfile.Attributes;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method of the program, read when it is first asked for. Not for several threads at once. */
public final class MethodCode {
  private final ClassCode owner;
  private final MethodModel model;
  private final MethodKey key;
  private @Nullable Body body;
  private @Nullable Flow flow;
  private @Nullable Paths paths;

  MethodCode(ClassCode owner, MethodModel model) {
    this.owner = owner;
    this.model = model;
    this.key =
        new MethodKey(owner.name(), model.methodName().stringValue(), model.methodTypeSymbol());
  }

  /** The class that declares it. */
  public ClassCode owner() {
    return owner;
  }

  /** Its name. */
  public MethodKey key() {
    return key;
  }

  /** As the class file has it. */
  public MethodModel model() {
    return model;
  }

  /** Whether it has this flag. */
  public boolean has(AccessFlag flag) {
    return model.flags().has(flag);
  }

  /** Whether there is no {@code this}. */
  public boolean isStatic() {
    return has(AccessFlag.STATIC);
  }

  /** Whether javac made it for a lambda's body. */
  public boolean isLambdaBody() {
    return has(AccessFlag.SYNTHETIC) && key.name().startsWith("lambda$");
  }

  /** The type of a parameter, {@code this} being the first of an instance method. */
  public String parameterType(int index) {
    int first = isStatic() ? 0 : 1;
    if (index < first) {
      return owner.name();
    }
    ClassDesc type = key.type().parameterType(index - first);
    return Names.of(type);
  }

  /** How many parameters it has, {@code this} included. */
  public int parameters() {
    return key.type().parameterCount() + (isStatic() ? 0 : 1);
  }

  /** Its instructions; none if it has no body or that can't be read. */
  public List<Step> steps() {
    return body().steps();
  }

  /** What it catches by name; what {@code finally} and {@code synchronized} catch is not told. */
  public List<String> caught() {
    return body().handlers().stream().map(Handler::type).flatMap(Optional::stream).toList();
  }

  /** What it declares to throw. */
  public List<String> thrown() {
    return model.findAttribute(Attributes.exceptions()).stream()
        .flatMap(each -> each.exceptions().stream())
        .map(Names::of)
        .toList();
  }

  /** Where its values come from and go. */
  public Flow flow() {
    Flow known = flow;
    if (known == null) {
      known = interpret();
      flow = known;
    }
    return known;
  }

  /** What it does about exceptions, in the order in which the handlers are asked. */
  public List<Handler> handlers() {
    return body().handlers();
  }

  /** How control goes through it as long as nothing throws. */
  public Paths paths() {
    Paths known = paths;
    if (known == null) {
      known = new Paths(body());
      paths = known;
    }
    return known;
  }

  /** Its loops that are entered although nothing throws, by their first instructions. */
  public List<Paths.Loop> loops() {
    return Paths.jumpsBack(body()) ? paths().loops() : List.of();
  }

  /** Whether anything is done about an exception: {@code catch}, {@code finally} and the like. */
  public boolean handlesExceptions() {
    return !body().handlers().isEmpty();
  }

  /** Whether the instruction can be reached although nothing throws. */
  public boolean reachesWithoutException(int at) {
    return Interpreter.run(body().withoutHandlers(), key.type(), isStatic()).reaches(at);
  }

  /** The line of its first instruction; 0 if unknown. */
  public int firstLine() {
    return steps().stream().mapToInt(Step::line).filter(line -> line > 0).min().orElse(0);
  }

  private Body body() {
    Body known = body;
    if (known == null) {
      known = read();
      body = known;
    }
    return known;
  }

  private Body read() {
    try {
      return model.code().map(Body::of).orElse(Body.NONE);
    } catch (IllegalArgumentException broken) {
      return Body.NONE;
    }
  }

  private Flow interpret() {
    try {
      return Interpreter.run(body(), key.type(), isStatic());
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      body = Body.NONE;
      return Flow.NONE;
    }
  }

  @Override
  public String toString() {
    return key.owner() + "." + key.name() + key.type().displayDescriptor();
  }
}
