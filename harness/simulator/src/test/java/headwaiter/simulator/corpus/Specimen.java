package headwaiter.simulator.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Settings;
import headwaiter.simulator.weave.Weaver;
import headwaiter.simulator.weave.Woven;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tiny program of the corpus. Its source begins with two lines that say which kind of bug was
 * seeded, and how it shows. A program may be run any number of times, by any strategy; its runs
 * share nothing, since each begins by setting the static fields that it has.
 *
 * <p>It throws an {@code AssertionError} where its result is wrong.
 */
public final class Specimen {
  /** How a bug can show. */
  public enum Sign {
    /** The program throws, under some schedule. */
    WRONG,
    /** Threads wait for each other in a cycle, under some schedule. */
    DEADLOCK,
    /** Somebody waits for what nobody gives any more, under some schedule. */
    STUCK,
    /** Two accesses are unordered. */
    RACE
  }

  private static final long MOST_STEPS = 20_000;

  private final String name;
  private final List<String> lines;
  private final Map<String, byte[]> classes = new HashMap<>();
  private final Loader loader = new Loader();

  private Specimen(String name, String source) {
    this.name = name;
    this.lines = source.lines().toList();
    Map<String, byte[]> plain = Woven.compile("Program", source);
    List<byte[]> woven = Weaver.weave(List.copyOf(plain.values()), Weaver.Mode.SUBJECT);
    plain.keySet().forEach(type -> classes.put(type, woven.get(classes.size())));
  }

  /** The names of all programs; each has a twin of the same name. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(folder("caught"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program with the bug. */
  public static Specimen caught(String name) {
    return read("caught", name);
  }

  /** Its corrected twin. */
  public static Specimen clean(String name) {
    return read("clean", name);
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The kind of bug, in a few words. */
  public String kind() {
    return header(0, "// Kind: ");
  }

  /** How the bug shows; one of these is enough. */
  public Set<Sign> signs() {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (String word : header(1, "// Shows: ").split(", ")) {
      switch (word) {
        case "wrong" -> signs.add(Sign.WRONG);
        case "deadlock" -> signs.add(Sign.DEADLOCK);
        case "stuck" -> signs.add(Sign.STUCK);
        case "race" -> signs.add(Sign.RACE);
        case "nothing" -> {}
        default -> throw new IllegalStateException(name + " shows " + word);
      }
    }
    return signs;
  }

  /** The text of a line of its source, from 1. */
  public String line(int number) {
    return lines.get(number - 1);
  }

  /** The usual settings, with this program as the code under test. */
  public Settings settings(long seed) {
    Settings usual = Settings.plain(seed);
    return new Settings(
        seed,
        usual.strategy(),
        usual.commonPoolParallelism(),
        usual.epoch(),
        MOST_STEPS,
        usual.maxVirtual(),
        classes::containsKey,
        false);
  }

  /** A run of it. */
  public Body body() {
    return machine -> {
      Method main = loader.loadClass("Program").getDeclaredMethod("run");
      main.setAccessible(true);
      try {
        main.invoke(null);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    };
  }

  @Override
  public String toString() {
    return name;
  }

  private String header(int line, String prefix) {
    String text = lines.get(line);
    if (!text.startsWith(prefix)) {
      throw new IllegalStateException(name + ": expected " + prefix + ", found " + text);
    }
    return text.substring(prefix.length());
  }

  private static Specimen read(String folder, String name) {
    try {
      return new Specimen(name, Files.readString(folder(folder).resolve(name + ".java"), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    URL folder = Objects.requireNonNull(Specimen.class.getResource("/corpus/" + name));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super("specimen", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String type) throws ClassNotFoundException {
      byte[] bytes = classes.get(type);
      if (bytes == null) {
        throw new ClassNotFoundException(type);
      }
      return defineClass(type, bytes, 0, bytes.length);
    }
  }
}
