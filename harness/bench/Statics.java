import headwaiter.rules.Inspection;
import headwaiter.rules.Inspector;
import headwaiter.rules.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;

/**
 * The static side's figures, in CPU time of the one thread that does everything: all rules on each
 * solution of the assignments, once warm, and on a thousand class files at once. Started by {@code
 * statics}.
 */
final class Statics {
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 20;
  private static final int MANY = 1_000;

  private record Submission(Map<String, byte[]> own, Map<String, byte[]> given) {}

  public static void main(String[] args) throws IOException {
    List<byte[]> many = many(Arrays.stream(args).skip(2).map(Path::of).toList());
    Map<String, byte[]> thousand = new TreeMap<>();
    for (int i = 0; i < many.size(); i++) {
      thousand.put("class" + i, many.get(i));
    }
    long cold = cpu(() -> inspect(new Submission(thousand, Map.of())));
    List<Submission> submissions = submissions(Path.of(args[0]), args[1]);
    for (int i = 0; i < WARM_UP; i++) {
      submissions.forEach(Statics::inspect);
    }
    long sum = 0;
    long most = 0;
    for (Submission each : submissions) {
      long least = Long.MAX_VALUE;
      for (int i = 0; i < ROUNDS; i++) {
        least = Math.min(least, cpu(() -> inspect(each)));
      }
      sum += least;
      most = Math.max(most, least);
    }
    System.out.println("| | CPU | aim |");
    System.out.println("| --- | ---: | ---: |");
    System.out.printf(
        "| all rules on one of %d solutions, warm: the mean | %.1f ms | 50 ms |%n",
        submissions.size(), sum / 1e6 / submissions.size());
    System.out.printf("| the dearest of them | %.1f ms | 50 ms |%n", most / 1e6);
    System.out.printf(
        "| all rules on %,d class files at once, cold | %.1f s | 10 s |%n",
        thousand.size(), cold / 1e9);
  }

  private static void inspect(Submission submission) {
    Set<String> rules = new TreeSet<>(Inspector.ids());
    // These ask for what an assignment says.
    rules.removeAll(Set.of("structure", "redefined-type", "sequential-awaits"));
    Inspector.inspect(
        new Inspection(
            submission.own(), submission.given(), Map.of(), "", new Policy(rules, Map.of())));
  }

  private static long cpu(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    work.run();
    return threads.getCurrentThreadCpuTime() - began;
  }

  private static List<byte[]> many(List<Path> jars) throws IOException {
    List<byte[]> many = new ArrayList<>();
    for (Path path : jars) {
      try (ZipFile jar = new ZipFile(path.toFile())) {
        for (ZipEntry entry : jar.stream().map(each -> (ZipEntry) each).toList()) {
          if (many.size() < MANY
              && entry.getName().endsWith(".class")
              && !entry.getName().contains("-")) {
            try (InputStream in = jar.getInputStream(entry)) {
              many.add(in.readAllBytes());
            }
          }
        }
      }
    }
    return many;
  }

  private static List<Submission> submissions(Path assignments, String classPath)
      throws IOException {
    List<Submission> all = new ArrayList<>();
    for (Path assignment : children(assignments)) {
      Path given = assignment.resolve("given");
      if (!Files.isDirectory(assignment.resolve("solutions"))) {
        continue;
      }
      for (Path solution : children(assignment.resolve("solutions"))) {
        Map<String, byte[]> others =
            Files.isDirectory(given) ? compile(classPath, given) : Map.of();
        Map<String, byte[]> both =
            Files.isDirectory(given)
                ? compile(classPath, given, solution)
                : compile(classPath, solution);
        both.keySet().removeAll(others.keySet());
        all.add(new Submission(both, others));
      }
    }
    return all;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Map<String, byte[]> compile(String classPath, Path... folders)
      throws IOException {
    Path out = Files.createTempDirectory("statics");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-g",
                "-nowarn",
                "-XDsuppressNotes",
                "--enable-preview",
                "--release",
                String.valueOf(Runtime.version().feature()),
                "-cp",
                classPath,
                "-d",
                out.toString()));
    for (Path folder : folders) {
      files(folder, ".java").forEach(each -> arguments.add(each.toString()));
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new IllegalStateException(Arrays.toString(folders) + " do not compile");
    }
    Map<String, byte[]> classes = new TreeMap<>();
    for (Path file : files(out, ".class")) {
      classes.put(out.relativize(file).toString(), Files.readAllBytes(file));
    }
    try (Stream<Path> walk = Files.walk(out)) {
      for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
    return classes;
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(each -> each.toString().endsWith(end)).sorted().toList();
    }
  }

  private Statics() {}
}
