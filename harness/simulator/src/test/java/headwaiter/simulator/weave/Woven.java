package headwaiter.simulator.weave;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles programs, weaves them, and runs them beside a hook that only takes notes. */
public final class Woven {
  private static final String HOOK =
      """
      package headwaiter.hook;
      public final class Hook {
        public static final java.util.List<String> sites = new java.util.ArrayList<>();
        public static int edges;
        public static void yieldPoint(String site) {
          StackTraceElement at = StackWalker.getInstance().walk(s -> s.skip(1).findFirst()).orElseThrow().toStackTraceElement();
          sites.add(site + " :" + at.getLineNumber());
        }
        public static int calls;
        public static void backEdge() { edges++; }
        public static void reads(Object owner, String name) { told("reads", name, owner); }
        public static void writes(Object owner, String name) { told("writes", name, owner); }
        public static void readsElement(Object array, int index) { told("reads", "[" + index + "]", array); }
        public static void writesElement(Object array, int index) { told("writes", "[" + index + "]", array); }
        public static void acquires(Object owner, String name) { told("acquires", name, owner); }
        public static void releases(Object owner, String name) { told("releases", name, owner); }
        public static void readsFinal(Object owner) { told("reads final", "", owner); }
        public static void forms(Object made) { told("forms", "", made); }
        public static void frozen(Object made) { told("frozen", "", made); }
        public static void locked(Object monitor) { told("locked", "", monitor); }
        public static void unlocks(Object monitor) { told("unlocks", "", monitor); }
        public static void acquiresPart(Object owner) { told("acquires", "", owner); }
        public static void releasesPart(Object owner) { told("releases", "", owner); }
        public static void exchangesPart(Object owner) { told("exchanges", "", owner); }
        public static void acquireFence() { accesses.add("acquire fence"); }
        public static void releaseFence() { accesses.add("release fence"); }
        public static void fullFence() { accesses.add("full fence"); }
        public static void initialises() { accesses.add("initialises"); }
        public static void initialised() { accesses.add("initialised"); }
        public static final java.util.List<String> accesses = new java.util.ArrayList<>();
        private static void told(String what, String name, Object owner) {
          Class<?> type = owner instanceof Class<?> c ? c : owner.getClass();
          accesses.add((what + " " + name).strip() + " of " + type.getSimpleName());
        }
        public static void step() { edges++; }
        public static void call() { calls++; }
        public static long nanoTime() { return 0; }
        public static long currentTimeMillis() { return 0; }
        public static Thread currentThread() { return Thread.currentThread(); }
      }
      """;

  private final Loader loader;

  private Woven(Loader loader) {
    this.loader = loader;
  }

  /** A program of classes that were compiled together; the first is the one that is run. */
  static Woven program(String source, Weaver.Mode mode) {
    Map<String, byte[]> plain = compile("Program", source);
    List<byte[]> woven = Weaver.weave(List.copyOf(plain.values()), mode);
    Map<String, byte[]> classes = new LinkedHashMap<>(compile("Hook", HOOK));
    int i = 0;
    for (String name : plain.keySet()) {
      classes.put(name, woven.get(i++));
    }
    return new Woven(new Loader(classes));
  }

  /** The classes of a source, by their names. */
  public static Map<String, byte[]> compile(String name, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, byte[]> classes = new LinkedHashMap<>();
    var files = new InMemory(compiler.getStandardFileManager(null, null, UTF_8), classes);
    var unit =
        new SimpleJavaFileObject(
            URI.create("mem:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-g", "-proc:none", "--release", "25", "--enable-preview", "-nowarn");
    if (!compiler.getTask(null, files, null, options, null, List.of(unit)).call()) {
      throw new IllegalArgumentException("does not compile");
    }
    return classes;
  }

  /** Loads and verifies every class. */
  void verify() throws ClassNotFoundException {
    for (String name : loader.classes.keySet()) {
      Class.forName(name, true, loader);
    }
  }

  Object run() throws ReflectiveOperationException {
    verify();
    var main = loader.loadClass("Program").getDeclaredMethod("run");
    main.setAccessible(true);
    return main.invoke(null);
  }

  List<Object> sites() throws ReflectiveOperationException {
    return List.copyOf(
        (List<?>) loader.loadClass("headwaiter.hook.Hook").getField("sites").get(null));
  }

  List<Object> accesses() throws ReflectiveOperationException {
    return List.copyOf(
        (List<?>) loader.loadClass("headwaiter.hook.Hook").getField("accesses").get(null));
  }

  int edges() throws ReflectiveOperationException {
    return loader.loadClass("headwaiter.hook.Hook").getField("edges").getInt(null);
  }

  int calls() throws ReflectiveOperationException {
    return loader.loadClass("headwaiter.hook.Hook").getField("calls").getInt(null);
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super("woven", Woven.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
          return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
      }
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, byte[]> classes;

    InMemory(JavaFileManager files, Map<String, byte[]> classes) {
      super(files);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
