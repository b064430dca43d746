package headwaiter.simulator.agent;

import headwaiter.simulator.weave.Weaver;
import headwaiter.simulator.weave.Weaver.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Weaves classes as they are loaded. What can't be woven is left as it is, and said: an agent that
 * lets a class fail to load would break programs that run well without it.
 */
final class ProjectWeaver implements ClassFileTransformer {
  private final ProjectClasses classes;
  private final Consumer<String> trouble;

  /**
   * A weaver of these classes.
   *
   * @param trouble is told which class could not be woven, in a line
   */
  ProjectWeaver(ProjectClasses classes, Consumer<String> trouble) {
    this.classes = classes;
    this.trouble = trouble;
  }

  @Override
  public byte @Nullable [] transform(
      Module module,
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (loader == null || name == null || isJdk(module)) {
      return null;
    }
    Optional<Mode> mode = classes.mode(name, domain);
    if (mode.isEmpty() || Weaver.isWoven(classFile)) {
      return null;
    }
    try {
      byte[] woven = Weaver.weave(classFile, mode.get(), other -> read(other, loader));
      if (mode.get() == Mode.SUBJECT) {
        classes.add(name);
      }
      return woven;
    } catch (RuntimeException | LinkageError e) {
      trouble.accept("Headwaiter can't weave " + name + ", which keeps real time: " + e);
      return null;
    }
  }

  private static boolean isJdk(Module module) {
    String name = module.getName();
    return name != null && (name.startsWith("java.") || name.startsWith("jdk."));
  }

  /** The class file of another class; empty if there is none. */
  private static Optional<byte[]> read(String name, ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(name + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
