package headwaiter.grader.collect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A learning platform, as the names in its export tell. */
enum Platform {
  /** {@code Ada Lovelace_4711_assignsubmission_file_/Breakfast.java}; the number is optional. */
  MOODLE("([^/]+?)_([0-9]+)_assignsubmission_file_?/(.+)"),

  /** {@code assignment_1_export/submission_4711/Breakfast.java}, beside a file that says whose. */
  GRADESCOPE("(?:[^/]+/)?()(submission_[0-9]+)/(.+)"),

  /** {@code lovelaceada_LATE_4711_815_Breakfast-1.java}, all in one folder. */
  CANVAS("([^_/]+)(?:_LATE)?_([0-9]+)_[0-9]+_([^/]+)");

  static final String METADATA = "submission_metadata.yml";

  private static final Pattern TEXT = Pattern.compile("[^/]+_assignsubmission_onlinetext_?/.*");
  private static final Pattern AGAIN = Pattern.compile("(.*)-[0-9]+(\\.[A-Za-z]+)");

  private final Pattern form;

  Platform(String form) {
    this.form = Pattern.compile(form);
  }

  /** Whose a file is, and how they called it. */
  record Place(Owner owner, String path) {}

  /** The one that an export is of. */
  static Optional<Platform> of(List<String> names) {
    if (names.stream().anyMatch(name -> name.equals(METADATA) || name.endsWith("/" + METADATA))) {
      return Optional.of(GRADESCOPE);
    }
    if (names.stream().anyMatch(name -> name.contains("_assignsubmission_"))) {
      return Optional.of(MOODLE);
    }
    return names.stream().anyMatch(name -> CANVAS.form.matcher(name).matches())
        ? Optional.of(CANVAS)
        : Optional.empty();
  }

  /** Where a file belongs, if it is a student's. */
  Optional<Place> place(String name) {
    Matcher matcher = form.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String who = matcher.group(1);
    String id = matcher.group(2);
    String path = matcher.group(3);
    // Canvas counts the files that came again; no Java file may be called so.
    Matcher again = AGAIN.matcher(path);
    boolean counted = this == CANVAS && path.endsWith(".java") && again.matches();
    return Optional.of(
        new Place(
            new Owner(id, who.isEmpty() ? id : who, List.of(id)),
            counted ? again.group(1) + again.group(2) : path));
  }

  /** Whether it is something that is no file of a student, and known to be none. */
  boolean isBeside(String name) {
    return TEXT.matcher(name).matches() || name.endsWith(METADATA);
  }
}
