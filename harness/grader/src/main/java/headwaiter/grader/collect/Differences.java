package headwaiter.grader.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The files of a folder that differ between a revision and what is checked out, as git says it.
 *
 * @param files relative to the folder, gone ones too; one with odd characters stands in quotes
 * @param complaint why nobody knows; empty if somebody does
 */
public record Differences(List<String> files, String complaint) {
  /**
   * Asks git.
   *
   * @param revision from where this branch has come; what went on there since does not count
   */
  public static Differences since(Path folder, String revision, Map<String, String> environment) {
    if (!Git.isRevision(revision)) {
      return new Differences(List.of(), "`" + revision + "` is no revision.");
    }
    Git.Answer answer =
        new Git(folder, environment)
            .run("diff", "--name-only", "--no-renames", "--relative", revision + "...HEAD", "--");
    return answer.failed()
        ? new Differences(
            List.of(),
            "What has changed in "
                + folder
                + " since "
                + revision
                + " can't be told: "
                + answer.complaint()
                + ". Is it a git repository, with enough of its history?")
        : new Differences(answer.lines(), "");
  }
}
