package headwaiter.simulator.weave;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a woven java.base says of itself, and what it should say. Quick: every worker asks. */
public final class WovenBase {
  /** The resource of a woven java.base that says how often each hook was woven in. */
  public static final String SITES = "headwaiter-sites";

  /**
   * How many sites each hook has; 1 for those that tell of accesses, which differ from build to
   * build. JDK 25 to 28 agree in it, with whoever built them: Temurin 25.0.3, Debian 25.0.3,
   * 25.0.5, 26.0.2, 27.0.1 and 28-ea+18 were counted.
   */
  private static final Map<String, Integer> ON_LINUX =
      Map.ofEntries(
          Map.entry("awaits", 2),
          Map.entry("backing", 2),
          Map.entry("chance", 2),
          Map.entry("clock", 121),
          Map.entry("common-pool", 13),
          Map.entry("exit", 2),
          Map.entry("handed", 4),
          Map.entry("handoff", 2),
          Map.entry("inherit", 1),
          Map.entry("io", 38),
          Map.entry("link", 1),
          Map.entry("linked", 5),
          Map.entry("made", 5),
          Map.entry("monitor", 1),
          Map.entry("network", 1),
          Map.entry("order", 2),
          Map.entry("origin", 1),
          Map.entry("parent", 1),
          Map.entry("park", 7),
          Map.entry("part", 1),
          Map.entry("pid", 1),
          Map.entry("pinned", 1),
          Map.entry("platform-thread", 5),
          Map.entry("process", 1),
          Map.entry("runs", 24),
          Map.entry("salt", 12),
          Map.entry("scheduler", 1),
          Map.entry("seeds", 10),
          Map.entry("selector", 3),
          Map.entry("shutdown", 2),
          Map.entry("stamp", 1),
          Map.entry("start", 2),
          Map.entry("thread-end", 1),
          Map.entry("thread-id", 2),
          Map.entry("threads", 2),
          Map.entry("timer", 1),
          Map.entry("variable", 1),
          Map.entry("wait", 1),
          Map.entry("worker", 47));

  static final Map<String, Integer> EXPECTED = expected(System.getProperty("os.name"));

  private WovenBase() {}

  /** Selectors are woven where they are those of Linux. */
  static Map<String, Integer> expected(String system) {
    Map<String, Integer> expected = new TreeMap<>(ON_LINUX);
    if (!system.equals("Linux")) {
      expected.remove("selector");
    }
    return expected;
  }

  /** The text of the resource. */
  public static String text(Map<String, Integer> sites) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(sites)
        .forEach((hook, count) -> text.append(hook).append('=').append(count).append('\n'));
    return text.toString();
  }

  /** What is wrong with the java.base of this JVM, one line each; none if it may be used. */
  public static List<String> problems() {
    try (InputStream in = Object.class.getModule().getResourceAsStream(SITES)) {
      if (in == null) {
        return List.of("The java.base of this JVM is not woven.");
      }
      return differences(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return List.of("The java.base of this JVM can't be asked for its hooks: " + e);
    }
  }

  private static Map<String, Integer> parse(String text) {
    Map<String, Integer> sites = new TreeMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[1].matches("\\d{1,9}"))
        .forEach(pair -> sites.put(pair[0], Integer.valueOf(pair[1])));
    return sites;
  }

  /** The hooks whose number of sites is not the expected one, one line each. */
  static List<String> differences(Map<String, Integer> sites) {
    List<String> found = new ArrayList<>();
    Set<String> hooks = new TreeSet<>(EXPECTED.keySet());
    hooks.addAll(sites.keySet());
    for (String hook : hooks) {
      int expected = EXPECTED.getOrDefault(hook, 0);
      int actual = sites.getOrDefault(hook, 0);
      if (actual != expected) {
        found.add(
            "Hook %s: expected %d sites in java.base, found %d. This JDK (%s) is not one that Headwaiter knows."
                .formatted(hook, expected, actual, System.getProperty("java.vm.version")));
      }
    }
    return found;
  }
}
