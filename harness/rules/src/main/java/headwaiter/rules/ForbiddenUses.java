package headwaiter.rules;

import java.util.List;
import java.util.Set;

/** What {@code forbidden-api} forbids, as a table. */
final class ForbiddenUses {
  static final List<ForbiddenUse> ALL =
      List.of(
          use(
              Set.of("java.lang.System", "java.lang.Runtime"),
              Set.of("exit", "halt"),
              "end the whole JVM",
              "Return, or throw an exception."),
          use(
              Set.of("java.lang.Runtime"),
              Set.of("exec"),
              "start processes",
              "Do the work in Java, with what is given."),
          use(
              Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle"),
              Set.of(),
              "start or look at processes",
              "Do the work in Java, with what is given."),
          use(
              Set.of("java.lang.System", "java.lang.Runtime"),
              Set.of("load", "loadLibrary"),
              "load native code",
              "Use what Java offers."),
          use(
              Set.of("java.lang.foreign."),
              Set.of(),
              "use native code or memory",
              "Use objects and arrays."),
          use(
              Set.of(
                  "java.lang.reflect.AccessibleObject",
                  "java.lang.reflect.Field",
                  "java.lang.reflect.Method",
                  "java.lang.reflect.Constructor"),
              Set.of("setAccessible", "trySetAccessible"),
              "break open what others keep private",
              "Use public methods."),
          use(
              Set.of("java.lang.reflect.Method", "java.lang.reflect.Constructor"),
              Set.of("invoke", "newInstance"),
              "call by reflection",
              "Call the method directly."),
          use(
              Set.of("java.lang.reflect.Field"),
              Set.of(
                  "get",
                  "set",
                  "getInt",
                  "setInt",
                  "getLong",
                  "setLong",
                  "getBoolean",
                  "setBoolean"),
              "read or write fields by reflection",
              "Use the field, or a method, directly."),
          use(
              Set.of("java.lang.reflect.Proxy"),
              Set.of(),
              "make proxies",
              "Write a class or a lambda that implements the interface."),
          use(
              Set.of("java.lang.Class"),
              Set.of(
                  "forName",
                  "newInstance",
                  "getMethod",
                  "getMethods",
                  "getDeclaredMethod",
                  "getDeclaredMethods",
                  "getField",
                  "getFields",
                  "getDeclaredField",
                  "getDeclaredFields",
                  "getConstructor",
                  "getConstructors",
                  "getDeclaredConstructor",
                  "getDeclaredConstructors",
                  "getDeclaredClasses",
                  "getNestHost",
                  "getNestMembers"),
              "look into classes by reflection",
              "Name the class and its members directly."),
          use(
              Set.of("java.lang.invoke.MethodHandles"),
              Set.of("privateLookupIn", "reflectAs"),
              "look into the private parts of other classes",
              "Use public methods."),
          use(
              Set.of("java.lang.Class", "java.lang.Module", "java.lang.ModuleLayer"),
              Set.of(
                  "getClassLoader",
                  "getResource",
                  "getResourceAsStream",
                  "getModule",
                  "addOpens",
                  "addExports",
                  "defineModules"),
              "reach class loaders, modules or resources",
              "Use the classes that are given."),
          use(
              Set.of(
                  "java.lang.ClassLoader",
                  "java.net.URLClassLoader",
                  "java.security.SecureClassLoader",
                  "java.util.ServiceLoader",
                  "java.lang.instrument.",
                  "java.lang.classfile.",
                  "javax.tools.",
                  "javax.script."),
              Set.of(),
              "load, make or change classes",
              "Write the class down."),
          use(
              Set.of("java.lang.Thread"),
              Set.of("getContextClassLoader", "setContextClassLoader"),
              "reach class loaders",
              "Use the classes that are given."),
          use(
              Set.of("java.lang.Thread"),
              Set.of(
                  "stop",
                  "suspend",
                  "resume",
                  "enumerate",
                  "activeCount",
                  "getAllStackTraces",
                  "getStackTrace",
                  "dumpStack",
                  "setDefaultUncaughtExceptionHandler"),
              "meddle with threads that are not its own",
              "Keep the threads that you start, and interrupt those."),
          use(
              Set.of("java.lang.ThreadGroup"),
              Set.of("enumerate", "interrupt", "list", "activeCount", "getParent"),
              "meddle with threads that are not its own",
              "Keep the threads that you start, and interrupt those."),
          use(
              Set.of("java.lang.StackWalker", "java.lang.management.", "javax.management."),
              Set.of(),
              "look into the running JVM",
              "Measure what your own code does."),
          use(
              Set.of("java.lang.System"),
              Set.of(
                  "getenv",
                  "getProperty",
                  "getProperties",
                  "setProperty",
                  "setProperties",
                  "clearProperty",
                  "setIn",
                  "setOut",
                  "setErr",
                  "console"),
              "read or change its environment",
              "Take what you need as a parameter."),
          use(
              Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Boolean"),
              Set.of("getInteger", "getLong", "getBoolean"),
              "read system properties",
              "Take what you need as a parameter; `parseInt` and the like read numbers."),
          use(
              Set.of("java.util.Locale", "java.util.TimeZone"),
              Set.of("setDefault"),
              "change its environment",
              "Hand the locale or zone to the method that needs it."),
          use(
              Set.of("java.util.prefs."),
              Set.of(),
              "read or change its environment",
              "Take what you need as a parameter."),
          use(
              Set.of(
                  "java.net.Socket",
                  "java.net.ServerSocket",
                  "java.net.DatagramSocket",
                  "java.net.MulticastSocket",
                  "java.net.InetAddress",
                  "java.net.Inet4Address",
                  "java.net.Inet6Address",
                  "java.net.InetSocketAddress",
                  "java.net.NetworkInterface",
                  "java.net.URLConnection",
                  "java.net.HttpURLConnection",
                  "java.net.ProxySelector",
                  "java.net.http.",
                  "java.nio.channels.SocketChannel",
                  "java.nio.channels.ServerSocketChannel",
                  "java.nio.channels.DatagramChannel",
                  "java.nio.channels.AsynchronousSocketChannel",
                  "java.nio.channels.AsynchronousServerSocketChannel",
                  "java.nio.channels.Selector",
                  "javax.net.",
                  "java.sql.",
                  "javax.sql.",
                  "javax.naming.",
                  "java.rmi."),
              Set.of(),
              "use the network",
              "Ask the service that is given."),
          use(
              Set.of("java.net.URL"),
              Set.of("openStream", "openConnection", "getContent"),
              "use the network",
              "Ask the service that is given."),
          use(
              Set.of(
                  "java.nio.file.Files",
                  "java.nio.file.FileSystems",
                  "java.nio.file.FileSystem",
                  "java.nio.channels.FileChannel",
                  "java.nio.channels.AsynchronousFileChannel",
                  "java.io.File",
                  "java.io.FileInputStream",
                  "java.io.FileOutputStream",
                  "java.io.FileReader",
                  "java.io.FileWriter",
                  "java.io.RandomAccessFile",
                  "java.util.zip.ZipFile",
                  "java.util.jar.JarFile",
                  "java.util.logging.FileHandler"),
              Set.of(),
              "use files",
              "Keep what you need in memory."),
          use(
              Set.of("sun.", "jdk.", "com.sun."),
              Set.of(),
              "use the JDK's own parts",
              "Use the public API in `java`."),
          use(
              Set.of(
                  "headwaiter.hook.",
                  "headwaiter.simulator.",
                  "headwaiter.junit.",
                  "headwaiter.worker.",
                  "headwaiter.wire.",
                  "org.junit.",
                  "org.opentest4j."),
              Set.of(),
              "reach for what tests it",
              "Use what the assignment gives."));

  private ForbiddenUses() {}

  private static ForbiddenUse use(
      Set<String> types, Set<String> members, String what, String advice) {
    return new ForbiddenUse(types, members, what, advice);
  }
}
