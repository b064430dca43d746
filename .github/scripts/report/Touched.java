import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a pull request touches.
 *
 * @param files every name, old and new
 * @param submissions {@code student/assignment} of those that are submissions
 */
record Touched(List<String> files, Set<String> submissions) {
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
  private static final Pattern SUBMISSION =
      Pattern.compile("submissions/(" + NAME + "/" + NAME + ")/.+");

  static Touched of(List<Map<String, Object>> answer) {
    List<String> files = new ArrayList<>();
    for (Map<String, Object> file : answer) {
      files.add(String.valueOf(file.get("filename")));
      Object before = file.get("previous_filename");
      if (before instanceof String name && !name.isEmpty()) {
        files.add(name);
      }
    }
    Set<String> submissions = new TreeSet<>();
    for (String file : files) {
      Matcher matcher = SUBMISSION.matcher(file);
      if (matcher.matches()) {
        submissions.add(matcher.group(1));
      }
    }
    return new Touched(List.copyOf(files), submissions);
  }

  /** Those that are not below a student's folder. */
  List<String> outside(String student) {
    String own = "submissions/" + student + "/";
    return files.stream()
        .filter(file -> !file.startsWith(own) || List.of(file.split("/")).contains(".."))
        .toList();
  }
}
