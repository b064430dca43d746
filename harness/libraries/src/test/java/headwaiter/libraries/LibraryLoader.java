package headwaiter.libraries;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Programs and libraries in classes of its own: a fresh one begins with fresh static state. */
final class LibraryLoader extends ClassLoader {
  private static final ClassLoader PATH = LibraryLoader.class.getClassLoader();

  static {
    registerAsParallelCapable();
  }

  LibraryLoader() {
    super("libraries", ClassLoader.getPlatformClassLoader());
  }

  /** What a program's {@code run} is; the name is that of its package here and its class. */
  MethodHandle program(String name) throws ReflectiveOperationException {
    Class<?> type = loadClass(WovenClasses.PROGRAMS + name);
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
        .findStatic(type, "run", MethodType.methodType(String.class));
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] woven = WovenClasses.of(name);
    String named = name.substring(0, name.lastIndexOf('.'));
    if (getDefinedPackage(named) == null) {
      try {
        definePackage(named, null, null, null, null, null, null, null);
      } catch (IllegalArgumentException e) {
        // Another thread was quicker.
      }
    }
    return defineClass(name, woven, 0, woven.length);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return PATH.getResource(name);
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return PATH.getResources(name);
  }
}
