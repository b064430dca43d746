import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tells a pull request what its run of the workflow "Grade" came to: one comment, renewed at each
 * push, and a check. It is trusted, and comes from the default branch; what the run left is data.
 *
 * <p>A pull request may touch its author's own folder alone, as the roster says. One that touches
 * more is refused by name, and no points are told, unless its author may write to the repository.
 *
 * <p>Exit status 0 when it was told, or there was nothing to tell; 1 when it can't be told.
 */
final class Report {
  private static final String MARK = "<!-- headwaiter -->";
  private static final String BOT = "github-actions[bot]";
  private static final int MOST_NAMES = 10;

  private final GitHub github;
  private final Path folder;
  private final Roster roster;
  private final String head;
  private final String run;

  private Report(GitHub github, Path folder, Roster roster, String head, String run) {
    this.github = github;
    this.folder = folder;
    this.roster = roster;
    this.head = head;
    this.run = run;
  }

  /** What is said. */
  private record Verdict(String conclusion, String title, String text) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    UnaryOperator<String> needed =
        name ->
            Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("Needs the variable " + name));
    Report report =
        new Report(
            new GitHub(
                needed.apply("GITHUB_API_URL"),
                needed.apply("GITHUB_REPOSITORY"),
                needed.apply("GH_TOKEN")),
            Path.of(needed.apply("REPORT")),
            Roster.read(Path.of("submissions", "roster.csv")),
            needed.apply("HEAD_SHA"),
            needed.apply("RUN_URL"));
    System.exit(report.tell());
  }

  private int tell() throws IOException, InterruptedException {
    Optional<Integer> number = number();
    if (number.isEmpty()) {
      System.out.println("No pull request is known to have this run: nothing can be told.");
      return 1;
    }
    Map<String, Object> pull = github.get("pulls/" + number.get());
    if (!head.equals(((Map<?, ?>) pull.get("head")).get("sha"))) {
      System.out.println("Pull request " + number.get() + " has moved on: its next run tells.");
      return 0;
    }
    Verdict verdict = verdict(number.get(), pull);
    comment(number.get(), verdict);
    check(verdict);
    System.out.println(verdict.conclusion() + ": " + verdict.title());
    return 0;
  }

  /**
   * The number that the run left, or, where it failed before, that which GitHub knows of its
   * commit. That it is this run's is seen from its head.
   */
  private Optional<Integer> number() throws IOException, InterruptedException {
    Path file = folder.resolve("pull-request.txt");
    if (Files.isRegularFile(file) && Files.size(file) <= 20) {
      String text = Files.readString(file).strip();
      if (text.matches("[1-9][0-9]{0,8}")) {
        return Optional.of(Integer.parseInt(text));
      }
    }
    try {
      for (Map<String, Object> pull : github.all("commits/" + head + "/pulls")) {
        if (head.equals(((Map<?, ?>) pull.get("head")).get("sha"))
            && pull.get("number") instanceof Long number) {
          return Optional.of(number.intValue());
        }
      }
      return Optional.empty();
    } catch (GitHub.Refused e) {
      return Optional.empty();
    }
  }

  private Verdict verdict(int number, Map<String, Object> pull)
      throws IOException, InterruptedException {
    String login = String.valueOf(((Map<?, ?>) pull.get("user")).get("login"));
    List<Map<String, Object>> files = github.all("pulls/" + number + "/files");
    Touched touched = Touched.of(files);
    if (!mayWrite(login)) {
      if (!Long.valueOf(files.size()).equals(pull.get("changed_files"))) {
        return refused("It touches more files than can be looked through.");
      }
      Optional<String> student = roster.student(login);
      if (student.isEmpty()) {
        return refused("Its author, " + code(login) + ", is not on the roster.");
      }
      List<String> outside = touched.outside(student.get());
      if (!outside.isEmpty()) {
        return refused(
            code(login)
                + " may touch "
                + code("submissions/" + student.get() + "/")
                + " alone, but this touches "
                + outside.stream().limit(MOST_NAMES).map(Report::code).collect(Collectors.joining(", "))
                + (outside.size() > MOST_NAMES
                    ? " and " + (outside.size() - MOST_NAMES) + " more."
                    : "."));
      }
    }
    Scores scores = Scores.read(folder.resolve("results.json"), touched.submissions());
    if (!scores.trouble().isEmpty()) {
      return new Verdict("neutral", "No points", scores.trouble());
    }
    StringBuilder table = new StringBuilder("| Submission | Points |\n| --- | ---: |\n");
    for (Scores.Line line : scores.lines()) {
      table
          .append("| ")
          .append(code(line.name()))
          .append(" | ")
          .append(line.earned())
          .append("/")
          .append(line.possible())
          .append(" |\n");
    }
    table.append("\nThese points tell how it stands; the grade of record is made on the main branch.");
    long earned = scores.lines().stream().mapToLong(Scores.Line::earned).sum();
    long possible = scores.lines().stream().mapToLong(Scores.Line::possible).sum();
    return new Verdict("success", earned + "/" + possible + " points", table.toString());
  }

  private static Verdict refused(String why) {
    return new Verdict("failure", "Refused", "This pull request is refused. " + why);
  }

  private boolean mayWrite(String login) throws IOException, InterruptedException {
    if (!login.matches("[A-Za-z0-9-]{1,39}")) {
      return false;
    }
    try {
      Object permission = github.get("collaborators/" + login + "/permission").get("permission");
      return List.of("admin", "maintain", "write").contains(permission);
    } catch (GitHub.Refused e) {
      // Whoever is unknown may not; and where nobody may ask, nobody may.
      if (e.status == 404 || e.status == 403) {
        return false;
      }
      throw e;
    }
  }

  private void comment(int number, Verdict verdict) throws IOException, InterruptedException {
    String body =
        MARK
            + "\n### Headwaiter: "
            + verdict.title()
            + "\n\n"
            + verdict.text()
            + "\n\n[The run and its report]("
            + run
            + ")";
    String json = "{\"body\":" + Json.quoted(body) + "}";
    for (Map<String, Object> each : github.all("issues/" + number + "/comments")) {
      boolean ours =
          BOT.equals(((Map<?, ?>) each.get("user")).get("login"))
              && String.valueOf(each.get("body")).startsWith(MARK);
      if (ours) {
        github.patch("issues/comments/" + each.get("id"), json);
        return;
      }
    }
    github.post("issues/" + number + "/comments", json);
  }

  private void check(Verdict verdict) throws IOException, InterruptedException {
    github.post(
        "check-runs",
        "{\"name\":\"Headwaiter\",\"status\":\"completed\",\"head_sha\":"
            + Json.quoted(head)
            + ",\"details_url\":"
            + Json.quoted(run)
            + ",\"conclusion\":"
            + Json.quoted(verdict.conclusion())
            + ",\"output\":{\"title\":"
            + Json.quoted(verdict.title())
            + ",\"summary\":"
            + Json.quoted(verdict.text())
            + "}}");
  }

  /** A name that its owner chose, as nothing but text. */
  private static String code(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9 ._/+()\\[\\]-]", "?");
    return "`" + (plain.length() > 120 ? plain.substring(0, 119) + "…" : plain) + "`";
  }
}
