package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reports as they stood in a revision of git, if they are kept there.
 *
 * @param revision such as {@code HEAD~1}
 * @param folder of reports, as seen from here
 */
public record Past(String revision, String folder) {
  private static final String INDEX = "results.json";
  private static final String GRADEBOOK = "gradebook.json";

  /** What {@code REVISION:FOLDER} means, as git writes it; empty if the text can't be that. */
  public static Optional<Past> of(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && colon < text.length() - 1 && Git.isRevision(text.substring(0, colon))
        ? Optional.of(new Past(text.substring(0, colon), text.substring(colon + 1)))
        : Optional.empty();
  }

  /**
   * Writes what a comparison needs of them into a folder: the results, and the gradebook if there
   * was one.
   *
   * @param here where the folder is seen from
   * @param environment of this process
   * @return why there are none; empty if there are
   * @throws IOException if it can't be written
   */
  public String write(Path here, Path to, Map<String, String> environment) throws IOException {
    Git git = new Git(here, environment);
    String inside =
        folder.endsWith("/" + INDEX)
            ? folder.substring(0, folder.length() - INDEX.length() - 1)
            : folder;
    String complaint = write(git, inside, to, INDEX);
    if (complaint.isEmpty()) {
      write(git, inside, to, GRADEBOOK);
    }
    return complaint;
  }

  private String write(Git git, String inside, Path to, String name) throws IOException {
    Git.Answer answer = git.run("show", "--no-textconv", revision + ":./" + inside + "/" + name);
    if (!answer.failed()) {
      Files.writeString(to.resolve(name), String.join("\n", answer.lines()) + "\n");
    }
    return answer.complaint();
  }
}
