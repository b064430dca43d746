package headwaiter.verify.workflows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the steps of a job as GitHub's runner does: those with {@code run} exactly as they are
 * written, by its shell and with its variables. Actions of others are played.
 */
final class Runner {
  private static final Pattern NAMED = Pattern.compile("(?m)^([\\w-]+)=(.*)$");

  /** Plays an action. */
  interface Action {
    void use(Path workspace, Map<String, String> with) throws IOException;
  }

  /**
   * What came of a job.
   *
   * @param failed the name of the step at which it failed; empty if it did not
   * @param outputs of the job
   * @param printed by its steps
   * @param summary that it wrote
   */
  record Outcome(String failed, Map<String, String> outputs, String printed, String summary) {}

  private final Path scratch;
  private final Path workspace;
  private final Map<String, String> environment;
  private final Map<String, Action> actions;
  private final java.util.Set<String> done;

  /**
   * One for a clone.
   *
   * @param actions by the beginning of how they are used
   * @param done gets each step that ran
   */
  Runner(
      Path scratch,
      Path workspace,
      Map<String, String> environment,
      Map<String, Action> actions,
      java.util.Set<String> done) {
    this.scratch = scratch;
    this.workspace = workspace;
    this.environment = environment;
    this.actions = actions;
    this.done = done;
  }

  Outcome run(Workflow workflow, String id, Map<String, ?> given)
      throws IOException, InterruptedException {
    Map<String, Object> job = workflow.jobs().get(id);
    Map<String, Object> steps = new LinkedHashMap<>();
    Map<String, Object> contexts = new LinkedHashMap<>(given);
    contexts.put("steps", steps);
    contexts.put("runner", Map.of("os", "Linux", "arch", "X64", "temp", scratch.toString()));
    Path summary = Files.createTempFile(scratch, "summary", ".md");
    StringBuilder printed = new StringBuilder();
    String failed = "";
    for (Map<String, Object> step : Workflow.steps(job)) {
      String condition = Workflow.string(step, "if").orElse("true");
      boolean wanted = Expression.isTrue(Expression.of(condition, contexts));
      if (!wanted || (!failed.isEmpty() && !condition.contains("always()"))) {
        continue;
      }
      String name = Workflow.string(step, "name").orElse("");
      if (step.containsKey("uses")) {
        use(step, contexts);
        continue;
      }
      done.add(workflow.name() + " " + id + ": " + name);
      Path output = Files.createTempFile(scratch, "output", "");
      int status = shell(step, contexts, output, summary, printed);
      failed = status == 0 || !failed.isEmpty() ? failed : name;
      Map<String, String> outputs = new TreeMap<>();
      Matcher named = NAMED.matcher(Files.readString(output));
      while (named.find()) {
        outputs.put(named.group(1), named.group(2));
      }
      Workflow.string(step, "id").ifPresent(key -> steps.put(key, Map.of("outputs", outputs)));
    }
    Map<String, String> outputs = new TreeMap<>();
    Workflow.map(job.get("outputs"))
        .forEach((key, value) -> outputs.put(key, Expression.filled(value.toString(), contexts)));
    return new Outcome(failed, outputs, printed.toString(), Files.readString(summary));
  }

  private void use(Map<String, Object> step, Map<String, ?> contexts) throws IOException {
    String uses = String.valueOf(step.get("uses"));
    Map<String, String> with = new TreeMap<>();
    Workflow.map(step.get("with"))
        .forEach((key, value) -> with.put(key, Expression.filled(value.toString(), contexts)));
    Action action =
        actions.entrySet().stream()
            .filter(each -> uses.startsWith(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nobody plays " + uses));
    try {
      action.use(workspace, with);
    } catch (IOException e) {
      if (!Boolean.TRUE.equals(step.get("continue-on-error"))) {
        throw e;
      }
    }
  }

  private int shell(
      Map<String, Object> step,
      Map<String, ?> contexts,
      Path output,
      Path summary,
      StringBuilder printed)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile(scratch, "step", ".sh");
    Files.writeString(script, String.valueOf(step.get("run")));
    List<String> command =
        new ArrayList<>(
            step.containsKey("shell")
                ? List.of("bash", "--noprofile", "--norc", "-e", "-o", "pipefail")
                : List.of("bash", "-e"));
    command.add(script.toString());
    Path out = Files.createTempFile(scratch, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workspace.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("CI", "true");
    builder.environment().put("GITHUB_ACTIONS", "true");
    builder.environment().put("GITHUB_WORKSPACE", workspace.toString());
    builder.environment().put("GITHUB_OUTPUT", output.toString());
    builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
    builder.environment().put("RUNNER_TEMP", scratch.toString());
    Workflow.map(step.get("env"))
        .forEach(
            (key, value) ->
                builder.environment().put(key, Expression.filled(value.toString(), contexts)));
    int status = builder.start().waitFor();
    printed.append(Files.readString(out));
    return status;
  }
}
