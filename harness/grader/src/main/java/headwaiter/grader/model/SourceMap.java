package headwaiter.grader.model;

import headwaiter.wire.Place;
import headwaiter.wire.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where things stand in a submission: class files know the bare names of sources; here they become
 * paths in its folder, and symbols become columns.
 *
 * @param sources of the submission
 */
public record SourceMap(List<Source> sources) {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.\\s]+?)\\s*;", Pattern.MULTILINE);

  /** The path of a file that a class names; the name itself if there is no such file. */
  public String path(String className, String file) {
    List<String> found =
        sources.stream().map(Source::path).filter(path -> bare(path).equals(file)).toList();
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot).replace('.', '/') + "/";
    return found.stream()
        .filter(path -> path.endsWith(folder + file))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .orElse(file);
  }

  /**
   * The path of the file in which a class surely stands: it lies in the folder of the class's
   * package, or says that it belongs to that package.
   */
  public Optional<String> pathInPackage(String className, String file) {
    int dot = className.lastIndexOf('.');
    String packageName = dot < 0 ? "" : className.substring(0, dot);
    String end = "/" + packageName.replace('.', '/') + "/" + file;
    List<Source> found =
        sources.stream()
            .filter(source -> bare(source.path()).equals(file))
            .filter(source -> packageOf(source).equals(packageName))
            .toList();
    return found.stream()
        .filter(source -> ("/" + source.path()).endsWith(end))
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(Source::path);
  }

  private static String packageOf(Source source) {
    Matcher declared = PACKAGE.matcher(source.text());
    return declared.find() ? declared.group(1).replaceAll("\\s", "") : "";
  }

  /** Whether a file of that name was handed in. */
  public boolean has(String file) {
    return sources.stream().anyMatch(source -> bare(source.path()).equals(file));
  }

  /** The line where a type is declared, by its simple name; 0 if it is not there. */
  public int declaration(String file, String type) {
    Pattern declared =
        Pattern.compile("\\b(class|interface|enum|record)\\s+" + Pattern.quote(type) + "\\b");
    for (Source source : sources) {
      if (source.path().equals(file)) {
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          if (declared.matcher(lines.get(i)).find()) {
            return i + 1;
          }
        }
      }
    }
    return 0;
  }

  /**
   * The column, from 1, of a symbol such as {@code Thread.sleep} in a line: of its last part if the
   * whole is not there, of the first character if neither is; 0 if there is no such line.
   */
  public int column(Place place, String symbol) {
    String line = line(place);
    if (line.isBlank()) {
      return 0;
    }
    int at = symbol.isEmpty() ? -1 : line.indexOf(symbol);
    if (at < 0 && !symbol.isEmpty()) {
      at = wordAt(line, symbol.substring(symbol.lastIndexOf('.') + 1));
    }
    return 1 + (at < 0 ? line.length() - line.stripLeading().length() : at);
  }

  /** The text of a line; empty if there is none. */
  public String line(Place place) {
    return sources.stream()
        .filter(source -> source.path().equals(place.file()) && place.line() > 0)
        .findFirst()
        .flatMap(source -> source.text().lines().skip(place.line() - 1L).findFirst())
        .orElse("");
  }

  private static int wordAt(String line, String word) {
    for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isJavaIdentifierPart(line.charAt(at - 1));
      boolean ends = end == line.length() || !Character.isJavaIdentifierPart(line.charAt(end));
      if (begins && ends) {
        return at;
      }
    }
    return -1;
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
