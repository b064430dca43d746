import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts what the tools found of the marked mistakes, and in how many programs without any they
 * reported something: the tables of the page.
 *
 * <pre>java Count.java SAMPLES REPORTS</pre>
 */
final class Count {
  private static final String OURS = "Headwaiter";

  /** A line of a program where something is to be found. */
  private record Mistake(String file, int line) {}

  private record Score(int found, int of, int alarms, int clean) {
    String cells() {
      return found + " of " + of + " | " + alarms + " of " + clean;
    }

    Score plus(Score other) {
      return new Score(
          found + other.found, of + other.of, alarms + other.alarms, clean + other.clean);
    }
  }

  public static void main(String[] args) throws IOException {
    Path samples = Path.of(args[0]);
    Path reports = Path.of(args[1]);
    Map<String, List<Report>> told = Reports.read(reports);
    List<String> columns = new ArrayList<>(Checks.tools());
    columns.add(OURS);
    Map<String, Score> all = new TreeMap<>();
    Map<String, Score> anything = new TreeMap<>();
    header("| Finding |", "| --- |", columns);
    for (String id : ids(reports)) {
      StringBuilder row = new StringBuilder("| `" + id + "` |");
      for (String column : columns) {
        Predicate<Report> means =
            column.equals(OURS)
                ? report -> report.check().equals(id)
                : report -> Checks.means(column, report.check(), id);
        Predicate<Report> counts =
            column.equals(OURS) ? report -> true : report -> Checks.counts(column, report.check());
        Score score = score(samples, id, told.getOrDefault(column, List.of()), means);
        all.merge(column, score, Score::plus);
        anything.merge(
            column, score(samples, id, told.getOrDefault(column, List.of()), counts), Score::plus);
        row.append(' ').append(score.cells()).append(" |");
      }
      System.out.println(row);
    }
    row("all", columns, all);
    row("all, whatever the check means", columns, anything);
    System.out.println();
    checks(reports);
    System.out.println();
    unread(reports);
  }

  private static void header(String first, String dashes, List<String> columns) {
    StringBuilder names = new StringBuilder(first);
    StringBuilder line = new StringBuilder(dashes);
    for (String column : columns) {
      names.append(' ').append(column).append(" found | alarms |");
      line.append(" ---: | ---: |");
    }
    System.out.println(names + "\n" + line);
  }

  private static void row(String name, List<String> columns, Map<String, Score> scores) {
    StringBuilder row = new StringBuilder("| " + name + " |");
    columns.forEach(column -> row.append(' ').append(scores.get(column).cells()).append(" |"));
    System.out.println(row);
  }

  private static void checks(Path reports) throws IOException {
    System.out.println("| Finding | " + String.join(" | ", Checks.tools()) + " |");
    System.out.println("| --- |" + " --- |".repeat(Checks.tools().size()));
    for (String id : ids(reports)) {
      List<String> cells = Checks.tools().stream().map(tool -> Checks.of(tool, id)).toList();
      System.out.println("| `" + id + "` | " + String.join(" | ", cells) + " |");
    }
    List<String> others = Checks.tools().stream().map(Checks::ofNone).toList();
    System.out.println("| none of these | " + String.join(" | ", others) + " |");
  }

  private static void unread(Path reports) throws IOException {
    List<String> unread = Reports.unread(reports);
    System.out.println("Not read: " + unread.size());
    unread.forEach(System.out::println);
  }

  private static Score score(
      Path samples, String id, List<Report> told, Predicate<Report> matters) throws IOException {
    List<Mistake> mistakes = mistakes(samples.resolve("caught/" + id), id);
    List<Report> caught = told.stream().filter(matters).filter(of("caught/" + id)).toList();
    long found =
        mistakes.stream()
            .filter(
                mistake ->
                    caught.stream()
                        .anyMatch(
                            report ->
                                report.file().equals(mistake.file())
                                    && report.isNear(mistake.line())))
            .count();
    long alarms =
        told.stream()
            .filter(matters)
            .filter(of("clean/" + id))
            .map(Report::file)
            .distinct()
            .count();
    int clean = sources(samples.resolve("clean/" + id)).size();
    return new Score((int) found, mistakes.size(), (int) alarms, clean);
  }

  private static Predicate<Report> of(String folder) {
    return report -> report.folder().equals(folder);
  }

  private static List<Mistake> mistakes(Path folder, String id) throws IOException {
    List<Mistake> mistakes = new ArrayList<>();
    for (Path source : sources(folder)) {
      List<String> lines = Files.readAllLines(source);
      IntStream.rangeClosed(1, lines.size())
          .filter(line -> expects(lines.get(line - 1), id))
          .forEach(line -> mistakes.add(new Mistake(source.getFileName().toString(), line)));
    }
    return mistakes;
  }

  private static boolean expects(String line, String id) {
    int mark = line.indexOf("// expect: ");
    return mark >= 0 && List.of(line.substring(mark + 11).split(", ")).contains(id);
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The findings whose programs the tools were given. */
  private static List<String> ids(Path reports) throws IOException {
    try (Stream<Path> folders = Files.list(reports.resolve("caught"))) {
      return List.copyOf(
          new TreeSet<>(folders.map(each -> each.getFileName().toString()).toList()));
    }
  }

  private Count() {}
}
