package headwaiter.simulator.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.weave.Weaver;
import headwaiter.simulator.weave.Woven;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tiny program under test, from the resources, woven. */
final class Subject extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();
  private final String source;

  private Subject(String source) {
    super("subject", ClassLoader.getPlatformClassLoader());
    this.source = source;
    Map<String, byte[]> plain = Woven.compile("Program", source);
    List<byte[]> woven = Weaver.weave(List.copyOf(plain.values()), Weaver.Mode.SUBJECT);
    plain.keySet().forEach(name -> classes.put(name, woven.get(classes.size())));
  }

  static Subject of(String resource) throws IOException {
    try (InputStream in = Subject.class.getResourceAsStream("/explore/" + resource + ".java")) {
      return new Subject(new String(in.readAllBytes(), UTF_8));
    }
  }

  /** The same, from text. */
  static Subject from(String source) {
    return new Subject(source);
  }

  /** The text that the program's last run has left in its static field {@code result}. */
  String result() {
    try {
      Field field = loadClass("Program").getDeclaredField("result");
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The line that is marked as the one where a thread is pre-empted when it goes wrong. */
  int tornLine() {
    return 1 + (int) source.lines().takeWhile(line -> !line.contains("// torn")).count();
  }

  Explorer explorer(long seed) {
    return explorer(seed, Search.MIXED);
  }

  Explorer explorer(long seed, Search search) {
    return new Explorer(Machine::run, settings(seed), search, this::body);
  }

  Settings settings(long seed) {
    return Settings.plain(seed).withSubject(Set.copyOf(classes.keySet())::contains);
  }

  Body body() {
    return machine -> {
      Method main = loadClass("Program").getDeclaredMethod("run");
      main.setAccessible(true);
      try {
        main.invoke(null);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    };
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
