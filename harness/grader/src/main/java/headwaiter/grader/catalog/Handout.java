package headwaiter.grader.catalog;

import headwaiter.grader.model.Assignment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What students read of an assignment, with a place for the timeline of one of its checks: a
 * comment that names the check, and below it a block that the harness writes.
 *
 * <pre>
 * &lt;!-- timeline: CHECK --&gt;
 * ```text
 * …
 * ```
 * &lt;!-- end --&gt;
 * </pre>
 */
public record Handout(Path file, String text) {
  private static final String NAME = "handout.md";
  private static final Pattern PLACE =
      Pattern.compile(
          "<!-- timeline: (?<check>[\\w-]+) -->\\n(```text\\n(?<drawn>.*?)```\\n<!-- end -->\\n)?",
          Pattern.DOTALL);

  /**
   * That of an assignment, if it has one.
   *
   * @throws UncheckedIOException if it can't be read
   */
  public static Optional<Handout> of(Assignment assignment) {
    Path file = assignment.folder().resolve(NAME);
    try {
      return Files.exists(file)
          ? Optional.of(new Handout(file, Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + file, e);
    }
  }

  /** The check whose timeline is wanted, if one is. */
  public Optional<String> check() {
    return place().map(place -> place.group("check"));
  }

  /** The timeline that stands there; empty if none does. */
  public String drawn() {
    return place().map(place -> place.group("drawn")).map(Handout::orNothing).orElse("");
  }

  /** In which line the place is; 0 if there is none. */
  public int line() {
    return place()
        .map(place -> (int) text.substring(0, place.start()).lines().count() + 1)
        .orElse(0);
  }

  /** The same with another timeline. */
  public Handout with(String timeline) {
    return place()
        .map(
            place ->
                new Handout(
                    file,
                    text.substring(0, place.start())
                        + "<!-- timeline: "
                        + place.group("check")
                        + " -->\n```text\n"
                        + timeline
                        + "```\n<!-- end -->\n"
                        + text.substring(place.end())))
        .orElse(this);
  }

  /**
   * Writes it where it was read.
   *
   * @throws UncheckedIOException if that is not possible
   */
  public void write() {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  private Optional<Matcher> place() {
    Matcher matcher = PLACE.matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  private static String orNothing(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }
}
