import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Draws findings out of the reports of {@code inspect}: one a line, with its library, place, id and
 * whether it is only suspected. The same seed draws the same ones.
 *
 * <pre>java Draw.java FOLDER SEED COUNT</pre>
 */
final class Draw {
  /** They say nothing outside of a course. */
  private static final Set<String> OF_A_COURSE =
      Set.of("forbidden-api", "structure", "redefined-type");

  /** So many of one library at most, or the largest decides. */
  private static final int MOST = 10;

  private static final Pattern FINDING =
      Pattern.compile(
          "\"confirmed\" : (true|false).*?\"id\" : \"([^\"]*)\".*?\"file\" : \"([^\"]*)\",\\s*\"line\" : (\\d+)",
          Pattern.DOTALL);

  public static void main(String[] args) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path report : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        String library = report.getFileName().toString().replace(".json", "");
        Matcher finding = FINDING.matcher(Files.readString(report));
        while (finding.find()) {
          if (!OF_A_COURSE.contains(finding.group(2))) {
            String kind = finding.group(1).equals("true") ? "proven" : "suspected";
            all.add(
                String.join(
                    "\t",
                    library,
                    finding.group(3) + ":" + finding.group(4),
                    finding.group(2),
                    kind));
          }
        }
      }
    }
    System.err.println(all.size() + " findings");
    Collections.shuffle(all, new Random(Long.parseLong(args[1])));
    Map<String, Integer> drawn = new HashMap<>();
    all.stream()
        .filter(each -> drawn.merge(each.substring(0, each.indexOf('\t')), 1, Integer::sum) <= MOST)
        .limit(Integer.parseInt(args[2]))
        .sorted()
        .forEach(System.out::println);
  }

  private Draw() {}
}
