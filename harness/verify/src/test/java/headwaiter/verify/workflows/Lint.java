package headwaiter.verify.workflows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a workflow: keys that GitHub does not know, references to nothing, and above
 * all what would give strangers' code a token, or a say in what runs.
 */
final class Lint {
  private static final Set<String> TOP =
      Set.of("name", "on", "permissions", "concurrency", "jobs", "env", "defaults", "run-name");
  private static final Set<String> JOB =
      Set.of(
          "name",
          "needs",
          "if",
          "runs-on",
          "timeout-minutes",
          "permissions",
          "outputs",
          "strategy",
          "steps",
          "continue-on-error",
          "environment",
          "uses",
          "with",
          "env",
          "concurrency");
  private static final Set<String> STEP =
      Set.of(
          "name",
          "id",
          "if",
          "uses",
          "with",
          "run",
          "env",
          "shell",
          "continue-on-error",
          "working-directory",
          "timeout-minutes");
  private static final Set<String> CONTEXTS =
      Set.of(
          "github",
          "inputs",
          "steps",
          "needs",
          "matrix",
          "vars",
          "runner",
          "strategy",
          "env",
          "hashFiles",
          "fromJSON",
          "always",
          "failure",
          "cancelled",
          "success",
          "true",
          "false");
  private static final Pattern PINNED = Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}");
  private static final Pattern USES = Pattern.compile("uses:\\s*([^\\s#]+)(\\s*#\\s*(.*))?$");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\w.'/-])([A-Za-z_]\\w*)((?:\\.[\\w-]+)*)");
  private static final int MOST_LINES = 3;

  private final Workflow workflow;
  private final List<String> problems = new ArrayList<>();

  private Lint(Workflow workflow) {
    this.workflow = workflow;
  }

  static List<String> of(Workflow workflow) {
    Lint lint = new Lint(workflow);
    lint.pins();
    if (!workflow.isAction()) {
      lint.top();
    }
    workflow.jobs().forEach(lint::job);
    return lint.problems;
  }

  private void problem(String where, String what) {
    problems.add(where + ": " + what);
  }

  private void pins() {
    workflow
        .text()
        .lines()
        .map(USES::matcher)
        .filter(Matcher::find)
        .filter(uses -> !uses.group(1).startsWith("./"))
        .forEach(
            uses -> {
              if (!PINNED.matcher(uses.group(1)).matches()) {
                problem(uses.group(1), "not pinned to a full hash");
              } else if (uses.group(3) == null || !uses.group(3).matches("v\\d+(\\.\\d+)*")) {
                problem(uses.group(1), "no version as a comment");
              }
            });
  }

  private void top() {
    keys("the workflow", workflow.root(), TOP);
    Object permissions = workflow.root().get("permissions");
    if (!(permissions instanceof Map<?, ?> map) || !map.isEmpty()) {
      problem("the workflow", "no `permissions: {}` at its top");
    }
    if (on("pull_request_target")) {
      problem("the workflow", "pull_request_target gives strangers' code a token");
    }
    if (on("pull_request") && workflow.text().contains("secrets.")) {
      problem("the workflow", "a pull request has no secrets");
    }
  }

  private boolean on(String event) {
    Object on = workflow.root().get("on");
    return on instanceof Map<?, ?> map
        ? map.containsKey(event)
        : on instanceof List<?> list ? list.contains(event) : event.equals(on);
  }

  private void job(String id, Map<String, Object> job) {
    if (!workflow.isAction()) {
      keys(id, job, JOB);
      Map<String, Object> permissions = Workflow.map(job.get("permissions"));
      if (permissions.isEmpty()) {
        problem(id, "no permissions of its own");
      }
      if (on("pull_request") && permissions.containsValue("write")) {
        problem(id, "a pull request's job may write");
      }
      if (!job.containsKey("timeout-minutes") && !job.containsKey("uses")) {
        problem(id, "no timeout-minutes");
      }
    }
    Object needs = job.get("needs");
    for (Object need : needs instanceof String one ? List.of(one) : Workflow.list(needs)) {
      if (!workflow.jobs().containsKey(need)) {
        problem(id, "needs the job " + need + ", which is not there");
      }
    }
    Set<String> ids = new HashSet<>();
    for (Map<String, Object> step : Workflow.steps(job)) {
      step(id, step, ids);
      Workflow.string(step, "id").ifPresent(ids::add);
    }
    expressions(id, Map.of("outputs", Workflow.map(job.get("outputs"))).toString(), ids);
    Workflow.string(job, "if").ifPresent(condition -> words(id, condition, Set.of()));
  }

  private void step(String job, Map<String, Object> step, Set<String> ids) {
    String where =
        job
            + " / "
            + Workflow.string(step, "name").or(() -> Workflow.string(step, "uses")).orElse("?");
    keys(where, step, STEP);
    if (step.containsKey("run") == step.containsKey("uses")) {
      problem(where, "takes one of run and uses");
    }
    String run = Workflow.string(step, "run").orElse("");
    if (run.contains("${{")) {
      problem(where, "an expression inside run can be code: pass it by env");
    }
    if (run.lines().filter(line -> !line.isBlank()).count() > MOST_LINES) {
      problem(where, "more than " + MOST_LINES + " lines: they belong into a script with a test");
    }
    if (!run.isEmpty() && workflow.isAction() != step.containsKey("shell")) {
      problem(where, workflow.isAction() ? "no shell" : "the shell is the default one");
    }
    Map<String, Object> with = Workflow.map(step.get("with"));
    String uses = Workflow.string(step, "uses").orElse("");
    if (uses.startsWith("actions/checkout@")) {
      if (!Boolean.FALSE.equals(with.get("persist-credentials"))) {
        problem(where, "leaves the token where student code can read it: persist-credentials");
      }
      if (on("workflow_run")
          && (with.containsKey("repository")
              || Workflow.string(with, "ref").filter(r -> r.contains("${{")).isPresent())) {
        problem(where, "checks out what it must not trust");
      }
    }
    if (uses.startsWith("actions/upload-artifact@") && !with.containsKey("retention-days")) {
      problem(where, "no retention-days");
    }
    expressions(where, step.toString(), ids);
    Workflow.string(step, "if").ifPresent(condition -> words(where, condition, ids));
  }

  private void expressions(String where, String text, Set<String> ids) {
    Matcher matcher = EXPRESSION.matcher(text);
    while (matcher.find()) {
      words(where, matcher.group(1), ids);
    }
  }

  private void words(String where, String expression, Set<String> ids) {
    Matcher word = WORD.matcher(expression.replaceAll("'[^']*'", ""));
    while (word.find()) {
      String[] path = word.group(2).split("\\.", -1);
      if (!CONTEXTS.contains(word.group(1))) {
        problem(where, "unknown: " + word.group());
      } else if (word.group(1).equals("steps") && path.length > 1 && !ids.contains(path[1])) {
        problem(where, "no step before it has the id " + path[1]);
      } else if (word.group(1).equals("needs") && path.length > 3) {
        Map<String, Object> other = workflow.jobs().getOrDefault(path[1], Map.of());
        if (!Workflow.map(other.get("outputs")).containsKey(path[3])) {
          problem(where, "the job " + path[1] + " has no output " + path[3]);
        }
      }
    }
  }

  private void keys(String where, Map<String, Object> of, Set<String> known) {
    of.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> problem(where, "unknown key " + key));
  }
}
