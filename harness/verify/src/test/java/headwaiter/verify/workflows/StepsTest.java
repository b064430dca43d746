package headwaiter.verify.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every step of the workflows, run as it is written, in order, in a fresh clone. */
@Tag("whole")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepsTest {
  /** What this test is itself a part of, or what builds for minutes. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "workflows/ci.yml verify: Verify, grade and audit",
          "workflows/ci.yml newest-jdk: Weave it, count its hooks, run the conformance programs",
          "workflows/release.yml files: Make them");

  private static final Set<String> DONE = new TreeSet<>();

  @TempDir static Path scratch;
  private static Clone clone;
  private static FakeGitHub github;
  private static Runner runner;

  @BeforeAll
  static void prepare() throws Exception {
    clone = Clone.into(scratch.resolve("class"));
    Clone.sh(scratch, "git init -q --bare -b main remote/course/class");
    github = new FakeGitHub();
    runner = runner(clone.folder());
  }

  @AfterAll
  static void close() {
    github.close();
  }

  @Test
  @Order(1)
  void a_pull_request_is_graded_in_one_job_and_only_what_it_changes() throws Exception {
    clone.sh(
        """
        git checkout -q -b student
        cp submissions/s01/breakfast/*.java submissions/s02/breakfast/
        git commit -q -a -m 'Hand in again'
        git checkout -q -
        git merge -q --no-ff -m 'Merge it' student
        """);

    Runner.Outcome outcome = runner.run(workflow("grade"), "grade", pullRequest());

    assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    assertThat(outcome.outputs())
        .containsEntry("targets", "s02/breakfast")
        .containsEntry("shards", "[]");
    assertThat(outcome.summary()).contains("| s02 | breakfast | 100/100 |").doesNotContain("s01");
    assertThat(scratch.resolve("artifacts/report/pull-request.txt")).hasContent("7");
    assertThat(scratch.resolve("artifacts/report/results.json")).exists();
  }

  @Test
  @Order(2)
  void a_pull_request_is_told_its_points_in_one_comment_and_a_check() throws Exception {
    clone.sh("printf 'student,id,github\\ns02,4711,Ada-L\\n' > submissions/roster.csv");
    pull("ada-l", "submissions/s02/breakfast/Breakfast.java");

    Runner.Outcome first = report();
    List<FakeGitHub.Written> told = github.written();
    github.says(
        "issues/7/comments",
        """
        [{"id": 5, "body": "<!-- headwaiter --> mine!", "user": {"login": "ada-l"}},
         {"id": 6, "body": "<!-- headwaiter -->\\nold", "user": {"login": "github-actions[bot]"}}]
        """);
    report();
    List<FakeGitHub.Written> again = github.written();

    assertThat(first.failed()).as(first.printed()).isEmpty();
    assertThat(told)
        .extracting(FakeGitHub.Written::path)
        .containsExactly("/repos/course/class/issues/7/comments", "/repos/course/class/check-runs");
    assertThat(told.getFirst().body()).contains("`s02/breakfast` | 100/100");
    assertThat(told.getLast().body()).contains("\"conclusion\":\"success\"").contains("abc123");
    assertThat(again.getFirst().method()).isEqualTo("PATCH");
    assertThat(again.getFirst().path()).isEqualTo("/repos/course/class/issues/comments/6");
  }

  @Test
  @Order(3)
  void a_pull_request_that_touches_more_than_its_authors_folder_is_refused_by_name()
      throws Exception {
    pull("ada-l", "submissions/s02/breakfast/Breakfast.java", "submissions/received.csv");
    assertThat(conclusion()).contains("failure").contains("`submissions/received.csv`");

    pull("ada-l", "submissions/s02/../s03/breakfast/Breakfast.java");
    assertThat(conclusion()).contains("failure");

    pull("mallory", "submissions/s02/breakfast/Breakfast.java");
    assertThat(conclusion()).contains("failure").contains("`mallory`, is not on the roster");

    github.says("collaborators/mallory/permission", "{\"permission\": \"write\"}");
    assertThat(conclusion()).contains("success");
  }

  @Test
  @Order(4)
  void what_a_run_leaves_is_data_that_nobody_vouches_for() throws Exception {
    pull("ada-l", "submissions/s02/breakfast/Breakfast.java");
    Path left = scratch.resolve("artifacts/report");
    String honest = Files.readString(left.resolve("results.json"));

    for (String odd :
        List.of(
            "[".repeat(100_000),
            "{\"submissions\": [{\"student\": \"s02\", \"assignment\": \"breakfast\","
                + " \"earned\": \"100 <script>\", \"possible\": 100}]}",
            "{\"submissions\": [{\"student\": \"s01\", \"assignment\": \"breakfast\","
                + " \"earned\": 100, \"possible\": 100}]}")) {
      Files.writeString(left.resolve("results.json"), odd);
      assertThat(conclusion())
          .as(odd.substring(0, 15))
          .contains("neutral")
          .doesNotContain("script");
    }
    Files.writeString(left.resolve("results.json"), honest);
    Files.writeString(left.resolve("pull-request.txt"), "8/../../x");
    assertThat(report().failed()).isEqualTo("Comment and check");
    Files.delete(left.resolve("results.json"));
    github.says("commits/abc123/pulls", "[{\"number\": 7, \"head\": {\"sha\": \"abc123\"}}]");
    assertThat(conclusion()).contains("neutral").contains("The run left no results");
    Files.writeString(left.resolve("pull-request.txt"), "7");
    github.says("pulls/7", "{\"head\": {\"sha\": \"newer\"}, \"user\": {\"login\": \"ada-l\"}}");
    assertThat(report().printed()).contains("has moved on");
    assertThat(github.written()).isEmpty();
  }

  @Test
  @Order(0)
  void a_pull_request_that_changes_many_is_graded_in_shards_that_are_merged() throws Exception {
    Path artifacts = scratch.resolve("artifacts");
    Clone.sh(scratch, "rm -rf artifacts/report");
    for (int shard = 1; shard <= 2; shard++) {
      Map<String, Object> contexts = new HashMap<>(pullRequest());
      contexts.put("matrix", Map.of("shard", shard + "/2"));
      contexts.put("strategy", Map.of("job-index", shard - 1));
      contexts.put(
          "needs",
          Map.of("grade", Map.of("outputs", Map.of("targets", "s01/breakfast s02/breakfast"))));
      Runner.Outcome outcome = runner.run(workflow("grade"), "shard", contexts);
      assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    }
    Runner.Outcome merged = runner.run(workflow("grade"), "merge", pullRequest());

    assertThat(merged.failed()).as(merged.printed()).isEmpty();
    assertThat(merged.summary()).contains("| s01 | breakfast |").contains("| s02 | breakfast |");
    assertThat(artifacts.resolve("report/pull-request.txt")).hasContent("7");
    clone.sh("rm -rf shards shard; git clean -x -d -f -q reports");
    Clone.sh(artifacts, "rm -rf shard-*");
  }

  @Test
  @Order(5)
  void the_class_is_graded_again_and_published_where_nobody_else_reads() throws Exception {
    clone.sh("rm -r submissions/s0[3-6] submissions/s0[12]/[rw]*");

    Runner.Outcome first = classGraded(regrade(false, true));
    Runner.Outcome open = runner.run(workflow("regrade"), "publish", regrade(false, false));
    Runner.Outcome closed = runner.run(workflow("regrade"), "publish", regrade(false, true));

    assertThat(first.failed()).as(first.printed()).isEmpty();
    assertThat(first.summary()).contains("Nothing was published before");
    assertThat(open.failed()).isEqualTo("Publish");
    assertThat(open.printed()).contains("This repository is public");
    assertThat(closed.failed()).as(closed.printed()).isEmpty();
    assertThat(Clone.sh(scratch, "git -C remote/course/class ls-tree --name-only grades"))
        .contains("results.json");

    clone.sh("git checkout -q HEAD~1 -- submissions/s02/breakfast");
    Runner.Outcome lower = classGraded(regrade(false, true));
    assertThat(lower.failed()).isEqualTo("Compare");
    assertThat(lower.summary()).contains("s02").contains("Somebody would have fewer points");
    Runner.Outcome allowed = classGraded(regrade(true, true));
    assertThat(allowed.failed()).as(allowed.printed()).isEmpty();
    assertThat(runner.run(workflow("regrade"), "publish", regrade(true, true)).failed()).isEmpty();
    assertThat(Clone.sh(scratch, "git -C remote/course/class log --format=%s grades").lines())
        .hasSize(2);
  }

  @Test
  @Order(6)
  void the_pages_are_made_of_what_is_published_under_other_names() throws Exception {
    Runner.Outcome outcome = runner.run(workflow("pages"), "build", Map.of());

    assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    assertThat(Files.readString(clone.folder().resolve("site/index.html")))
        .contains("breakfast")
        .doesNotContain("s01")
        .doesNotContain("s02");
  }

  @Test
  @Order(7)
  void a_release_is_published_only_as_it_was_made() throws Exception {
    Path dist = Files.createDirectories(scratch.resolve("artifacts/dist"));
    Files.writeString(dist.resolve("notes.md"), "notes");
    Files.writeString(dist.resolve("library.jar"), "classes");
    Clone.sh(dist, "sha256sum notes.md library.jar > SHA256SUMS");
    Path programs = Files.createDirectories(scratch.resolve("programs"));
    Files.writeString(programs.resolve("gh"), "#!/bin/sh\necho gh \"$@\" as \"$GH_TOKEN\"\n");
    assertThat(programs.resolve("gh").toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = environment();
    environment.put("PATH", programs + ":" + environment.get("PATH"));
    Runner publisher = new Runner(scratch, clone.folder(), environment, actions(), DONE);
    Map<String, ?> tagged = Map.of("github", Map.of("token", "token", "ref_name", "v1.2.3"));

    Runner.Outcome outcome = publisher.run(workflow("release"), "publish", tagged);
    Files.writeString(dist.resolve("library.jar"), "others");
    Runner.Outcome tampered = publisher.run(workflow("release"), "publish", tagged);

    assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    assertThat(outcome.printed())
        .contains("gh release create v1.2.3 dist/SHA256SUMS dist/library.jar dist/notes.md")
        .contains("as token");
    assertThat(tampered.failed()).isEqualTo("Check and publish");
    assertThat(tampered.printed()).doesNotContain("gh release");
  }

  @Test
  @Order(8)
  void a_students_own_repository_is_graded_by_what_is_in_it() throws Exception {
    Path own = scratch.resolve("ada");
    clone.sh("./grade publish '" + own + "' breakfast gather");
    Clone.sh(
        own, "cp '" + clone.folder() + "'/assignments/breakfast/solutions/futures/* breakfast/");
    Path action = clone.folder().resolve(".github/actions/grade");
    Map<String, String> environment = environment();
    environment.put("GITHUB_ACTION_PATH", action.toString());

    Runner.Outcome outcome =
        new Runner(scratch, own, environment, actions(), DONE)
            .run(
                clone.workflow("actions/grade/action.yml"),
                "",
                Map.of("inputs", Map.of("assignments", "assignments")));

    assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    assertThat(outcome.summary()).contains("| ada | breakfast | 60/60 |").doesNotContain("gather");

    Clone.sh(own, "cp '" + clone.folder() + "'/submissions/s02/breakfast/* breakfast/");
    outcome =
        new Runner(scratch, own, environment, actions(), DONE)
            .run(
                clone.workflow("actions/grade/action.yml"),
                "",
                Map.of("inputs", Map.of("assignments", "assignments")));
    assertThat(outcome.printed()).contains("::error file=breakfast/Breakfast.java,line=12");
  }

  @Test
  @Order(9)
  void every_step_was_run() throws IOException {
    Set<String> all = new TreeSet<>();
    for (Workflow workflow : Workflow.all()) {
      workflow
          .jobs()
          .forEach(
              (id, job) ->
                  Workflow.steps(job).stream()
                      .filter(step -> step.containsKey("run"))
                      .map(step -> Workflow.string(step, "name").orElse("?"))
                      .forEach(name -> all.add(workflow.name() + " " + id + ": " + name)));
    }
    runBuild();
    Set<String> done = new TreeSet<>(DONE);
    done.addAll(ELSEWHERE);

    assertThat(done).isEqualTo(all);
  }

  private static void runBuild() {
    try {
      assertThat(runner.run(workflow("ci"), "build", Map.of()).failed()).isEmpty();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Workflow workflow(String name) throws IOException {
    return clone.workflow("workflows/" + name + ".yml");
  }

  private static Map<String, Object> pullRequest() {
    return Map.of("github", Map.of("event", Map.of("pull_request", Map.of("number", 7))));
  }

  /** Grades the class in two shards, merges and compares. */
  private static Runner.Outcome classGraded(Map<String, Object> contexts)
      throws IOException, InterruptedException {
    clone.sh("rm -rf shards shard reports/results published");
    Runner.Outcome plan = runner.run(workflow("regrade"), "plan", contexts);
    assertThat(plan.outputs()).as(plan.printed()).containsEntry("shards", "[\"1/2\",\"2/2\"]");
    for (int shard = 1; shard <= 2; shard++) {
      Map<String, Object> own = new HashMap<>(contexts);
      own.put("matrix", Map.of("shard", shard + "/2"));
      own.put("strategy", Map.of("job-index", shard - 1));
      Runner.Outcome outcome = runner.run(workflow("regrade"), "shard", own);
      assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    }
    return runner.run(workflow("regrade"), "merge", contexts);
  }

  private static Map<String, Object> regrade(boolean lower, boolean closed) {
    return Map.of(
        "inputs",
        Map.of("allow-lower", lower, "shards", "2"),
        "github",
        Map.of("token", "token", "event", Map.of("repository", Map.of("private", closed))));
  }

  /** What GitHub says of pull request 7. */
  private static void pull(String author, String... files) {
    github.says(
        "pulls/7",
        "{\"head\": {\"sha\": \"abc123\"}, \"user\": {\"login\": \"%s\"}, \"changed_files\": %d}"
            .formatted(author, files.length));
    github.says(
        "pulls/7/files",
        Stream.of(files)
            .map(file -> "{\"filename\": \"" + file + "\"}")
            .collect(java.util.stream.Collectors.joining(",", "[", "]")));
    github.says("issues/7/comments", "[]");
  }

  private static Runner.Outcome report() throws IOException, InterruptedException {
    return runner.run(
        workflow("report"),
        "report",
        Map.of(
            "github",
            Map.of(
                "token",
                "token",
                "event",
                Map.of(
                    "workflow_run",
                    Map.of("id", 1, "head_sha", "abc123", "html_url", "http://run")))));
  }

  private static String conclusion() throws IOException, InterruptedException {
    Runner.Outcome outcome = report();
    assertThat(outcome.failed()).as(outcome.printed()).isEmpty();
    return github.written().getLast().body();
  }

  private static Runner runner(Path workspace) {
    return new Runner(scratch, workspace, environment(), actions(), DONE);
  }

  private static Map<String, String> environment() {
    Path java = Path.of(System.getProperty("java.home"));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAVA_HOME", java.toString());
    // So that the small programs of these steps start sooner.
    environment.put("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    environment.put("PATH", java.resolve("bin") + ":" + System.getenv("PATH"));
    environment.put("GITHUB_API_URL", github.address());
    environment.put("GITHUB_SERVER_URL", "file://" + scratch.resolve("remote"));
    environment.put("GITHUB_REPOSITORY", "course/class");
    environment.put("GITHUB_RUN_ID", "42");
    return environment;
  }

  private static Map<String, Runner.Action> actions() {
    Map<String, Runner.Action> actions = new TreeMap<>();
    actions.put("actions/checkout@", StepsTest::checkout);
    actions.put("actions/setup-java@", (where, with) -> {});
    actions.put("actions/cache", (where, with) -> {});
    actions.put(
        "actions/upload-artifact@",
        (where, with) ->
            copy(
                where.resolve(with.get("path")), scratch.resolve("artifacts/" + with.get("name"))));
    actions.put("actions/download-artifact@", StepsTest::download);
    actions.put(
        "actions/upload-pages-artifact@",
        (where, with) -> assertThat(where.resolve(with.get("path"), "index.html")).exists());
    return actions;
  }

  /** A branch of the remote; the repository itself is there. */
  private static void checkout(Path where, Map<String, String> with) throws IOException {
    if (with.containsKey("path")) {
      try {
        Clone.sh(
            where,
            "rm -rf '%1$s'; git clone -q -b '%2$s' '%3$s' '%1$s'"
                .formatted(
                    with.get("path"), with.get("ref"), scratch.resolve("remote/course/class")));
      } catch (AssertionError e) {
        throw new IOException("There is no such branch", e);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static void download(Path where, Map<String, String> with) throws IOException {
    Path to = where.resolve(with.get("path"));
    if (with.containsKey("name")) {
      copy(scratch.resolve("artifacts/" + with.get("name")), to);
      return;
    }
    String prefix = with.get("pattern").replace("*", "");
    try (Stream<Path> all = Files.list(scratch.resolve("artifacts"))) {
      for (Path each : all.filter(a -> a.getFileName().toString().startsWith(prefix)).toList()) {
        copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try {
      Clone.sh(
          scratch, "rm -rf '%2$s'; mkdir -p '%2$s'; cp -R '%1$s'/. '%2$s'".formatted(from, to));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
