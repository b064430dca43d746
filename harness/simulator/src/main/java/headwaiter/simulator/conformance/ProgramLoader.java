package headwaiter.simulator.conformance;

import headwaiter.simulator.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads the programs anew, woven, so that each run begins with fresh static state. */
final class ProgramLoader extends ClassLoader {
  static final String PACKAGE = "headwaiter.simulator.conformance.programs.";
  private static final Map<String, byte[]> WOVEN = new ConcurrentHashMap<>();

  private final String home;

  ProgramLoader() {
    this(PACKAGE);
  }

  /** A loader of the programs of that package. */
  ProgramLoader(String home) {
    super(ProgramLoader.class.getClassLoader());
    this.home = home;
  }

  /** What a program's {@code run} is, in classes of its own. */
  MethodHandle program(String name) {
    try {
      Class<?> type = loadClass(home + name);
      ProgramLoader.class.getModule().addReads(type.getModule());
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findStatic(type, "run", MethodType.methodType(String.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected a program named " + name, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(home)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] woven = WOVEN.computeIfAbsent(name, ProgramLoader::weave);
      return defineClass(name, woven, 0, woven.length);
    }
  }

  private static byte[] weave(String name) {
    try (InputStream in =
        ProgramLoader.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new IllegalStateException("Expected a class named " + name);
      }
      return Weaver.weave(in.readAllBytes(), Weaver.Mode.SUBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
