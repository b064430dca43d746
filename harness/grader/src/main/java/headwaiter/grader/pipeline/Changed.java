package headwaiter.grader.pipeline;

import headwaiter.grader.collect.Differences;
import headwaiter.grader.intake.HandedIn;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which submissions have to be graded because something changed: they themselves, or what decides
 * their grade in the folder of their assignment.
 *
 * @param targets {@code student/assignment}, in order; each can stand in a command line as it is
 * @param complaints what changed and can't be graded, or why nobody knows
 */
public record Changed(List<String> targets, List<String> complaints) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");
  private static final Pattern DECIDES =
      Pattern.compile("(assignment\\.yaml|given/.*|starter/.*|tests/.*)");

  /** What changed since a revision of git that this one has come from. */
  public static Changed since(Settings settings, String revision, Map<String, String> environment) {
    List<String> complaints = new ArrayList<>();
    Set<String> targets = new TreeSet<>();
    Differences submissions = Differences.since(settings.submissions(), revision, environment);
    Differences assignments =
        submissions.complaint().isEmpty()
            ? Differences.since(settings.assignments(), revision, environment)
            : submissions;
    if (!assignments.complaint().isEmpty()) {
      return new Changed(List.of(), List.of(assignments.complaint()));
    }
    for (String file : submissions.files()) {
      submission(settings, file, targets, complaints);
    }
    Set<String> decided = new TreeSet<>();
    for (String file : assignments.files()) {
      int slash = file.indexOf('/');
      if (slash > 0 && DECIDES.matcher(file.substring(slash + 1)).matches()) {
        decided.add(file.substring(0, slash));
      }
    }
    for (HandedIn each : HandedIn.in(settings.submissions(), new ArrayList<>())) {
      String name = each.student() + "/" + each.assignment();
      if (decided.contains(each.assignment()) && isPlain(name)) {
        targets.add(name);
      }
    }
    return new Changed(List.copyOf(targets), List.copyOf(complaints));
  }

  private static void submission(
      Settings settings, String file, Set<String> targets, List<String> complaints) {
    String[] parts = file.split("/", 3);
    if (parts.length < 3) {
      return;
    }
    String name = parts[0] + "/" + parts[1];
    if (!isPlain(name)) {
      complaints.add(
          "Not graded: the names of a student and an assignment have letters, digits, `.`, `-` and"
              + " `_` alone, but "
              + file
              + " has changed. Rename its folder.");
    } else if (Files.isDirectory(settings.submissions().resolve(name))) {
      targets.add(name);
    }
  }

  private static boolean isPlain(String name) {
    String[] parts = name.split("/", -1);
    return parts.length == 2
        && NAME.matcher(parts[0]).matches()
        && NAME.matcher(parts[1]).matches();
  }

  /**
   * The same for a workflow: whether there is little enough for one machine, and else in how many
   * shards, as lines {@code name=value}.
   *
   * @param most so many are graded on one machine
   */
  public String plan(int most) {
    int shards = Math.min(MOST_SHARDS, (targets.size() + most - 1) / most);
    List<String> names = new ArrayList<>();
    for (int shard = 1; shards > 1 && shard <= shards; shard++) {
      names.add("\"" + shard + "/" + shards + "\"");
    }
    return "targets="
        + String.join(" ", targets)
        + "\nhere="
        + (shards == 1)
        + "\nshards=["
        + String.join(",", names)
        + "]\n";
  }

  /** Fewer than the jobs that a matrix may have. */
  private static final int MOST_SHARDS = 200;
}
