package headwaiter.verify.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A block of a document that repeats what stands elsewhere. A comment before it says where:
 *
 * <pre>
 * &lt;!-- same-as FILE --&gt;       the whole file
 * &lt;!-- part-of FILE --&gt;       lines of it, at any indentation
 * &lt;!-- output-of ARGUMENTS --&gt; what the grader prints when called so
 * </pre>
 *
 * @param document where the block stands
 * @param kind {@code same-as}, {@code part-of} or {@code output-of}
 * @param source what is behind the kind
 * @param text of the block
 */
public record Quote(Path document, String kind, String source, String text) {
  private static final Pattern BLOCK =
      Pattern.compile(
          "<!-- (same-as|part-of|output-of) (.+?) -->\\R```\\w*\\R(.*?)```\\R<!-- end -->",
          Pattern.DOTALL);

  static List<Quote> in(Path document) {
    try {
      Matcher matcher = BLOCK.matcher(Files.readString(document));
      return matcher
          .results()
          .map(found -> new Quote(document, found.group(1), found.group(2), found.group(3)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it repeats what the grader prints. */
  public boolean isOutput() {
    return kind.equals("output-of");
  }

  boolean isWhole() {
    return kind.equals("same-as");
  }

  /** Its lines without indentation. */
  static String flush(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return document.getFileName() + ": " + kind + " " + source;
  }
}
