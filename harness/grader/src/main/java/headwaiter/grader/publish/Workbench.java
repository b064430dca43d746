package headwaiter.grader.publish;

import headwaiter.grader.model.Assignment;
import headwaiter.wire.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ordinary Maven project of one assignment: any IDE opens it, and its checks run and debug there
 * as ordinary tests.
 *
 * @param ours files by path, which are made anew each time
 * @param theirs files by path, which are left alone where they are there already
 */
public record Workbench(Map<String, String> ours, Map<String, String> theirs) {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  /**
   * Makes it.
   *
   * @param subject the code that the tests test
   * @param from where that comes from, in words
   */
  public static Workbench of(Assignment assignment, List<Source> subject, String from) {
    Map<String, String> ours = new TreeMap<>();
    Map<String, String> theirs = new TreeMap<>();
    assignment.given().forEach(source -> ours.put("src/main/java/" + place(source), source.text()));
    assignment.tests().forEach(source -> ours.put("src/test/java/" + place(source), source.text()));
    subject.forEach(source -> theirs.put("src/main/java/" + place(source), source.text()));
    ours.put("pom.xml", filled("workbench-pom.xml", assignment, from));
    ours.put("README.md", filled("workbench-readme.md", assignment, from));
    ours.put(".gitignore", "/target/\n");
    return new Workbench(Map.copyOf(ours), Map.copyOf(theirs));
  }

  /** Where a source belongs by its package. */
  private static String place(Source source) {
    Matcher named = PACKAGE.matcher(source.text());
    String folder = named.find() ? named.group(1).replace('.', '/') + "/" : "";
    return folder + source.path().substring(source.path().lastIndexOf('/') + 1);
  }

  private static String filled(String name, Assignment assignment, String from) {
    return resource(name)
        .replace("@ID@", assignment.id())
        .replace("@TITLE@", assignment.title().replace("&", "&amp;").replace("<", "&lt;"))
        .replace("@FROM@", from);
  }

  private static String resource(String name) {
    String path = "/headwaiter/grader/publish/" + name;
    try (InputStream in = Workbench.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + path + " among the resources.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Can't read " + path, e);
    }
  }
}
