package headwaiter.verify.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A link of a document to a file of the repository. */
record Link(Path document, Path target) {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");

  static List<Link> in(Path document) {
    try {
      return LINK.matcher(Files.readString(document))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !target.contains(":"))
          .map(target -> new Link(document, document.resolveSibling(target).normalize()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return document.getFileName() + " → " + target;
  }
}
