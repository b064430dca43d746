package headwaiter.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

/**
 * Loads the project's classes once more, so that their static state is new; all other classes are
 * those that everybody has.
 */
final class FreshClasses extends ClassLoader {
  private final Predicate<String> project;

  static {
    registerAsParallelCapable();
  }

  /**
   * A loader.
   *
   * @param project whether a class, by its binary name, is loaded anew
   */
  FreshClasses(ClassLoader parent, Predicate<String> project) {
    super("fresh", parent);
    this.project = project;
  }

  /** A class of the same name, of this loader if it is the project's. */
  Class<?> like(Class<?> original) {
    if (original.isPrimitive() || original.isArray()) {
      return original;
    }
    try {
      return loadClass(original.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(original + " can't be loaded a second time", e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      Class<?> original = getParent().loadClass(name);
      if (original.getClassLoader() != getParent() || !project.test(name)) {
        return original;
      }
      byte[] classFile = classFile(name);
      return defineClass(name, classFile, 0, classFile.length, original.getProtectionDomain());
    }
  }

  private byte[] classFile(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name + ", whose class file is not there");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
