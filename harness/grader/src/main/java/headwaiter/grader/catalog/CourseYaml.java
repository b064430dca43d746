package headwaiter.grader.catalog;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Course;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code assignments/course.yaml}: how results become marks. */
public final class CourseYaml {
  private static final String FILE = "course.yaml";
  private static final String SCHEMA = "gradebook/1";

  private final Map<String, Assignment> known;

  private CourseYaml(Map<String, Assignment> known) {
    this.known = known;
  }

  /**
   * The policy of a folder of assignments. Without a file every one of some assignments counts as
   * much as any other, nothing is ever late, and the last attempt counts.
   *
   * @param known the assignments of that folder
   * @param graded ids of those that there are results of
   * @param problems gets what can't be read
   */
  public static Course read(
      Path assignments, Map<String, Assignment> known, Set<String> graded, List<Problem> problems) {
    Path file = assignments.resolve(FILE);
    if (!Files.exists(file)) {
      return plain(known, graded);
    }
    try {
      String text = Files.readString(file);
      return Yaml.document(FILE, text, problems)
          .map(yaml -> new CourseYaml(known).course(yaml, Digest.of(List.of(text)).text()))
          .orElseGet(() -> plain(known, graded));
    } catch (IOException e) {
      problems.add(
          new Problem(
              FILE, 0, "a readable file in UTF-8", "it can't be read (" + e + ")", "Mend it."));
      return plain(known, graded);
    }
  }

  private static Course plain(Map<String, Assignment> known, Set<String> graded) {
    List<Course.Item> items =
        graded.stream()
            .sorted()
            .map(
                id ->
                    new Course.Item(
                        id,
                        Optional.ofNullable(known.get(id)).map(Assignment::title).orElse(id),
                        BigDecimal.valueOf(
                            Optional.ofNullable(known.get(id))
                                .map(Assignment::possible)
                                .orElse(100)),
                        BigDecimal.ZERO,
                        Optional.empty(),
                        Course.Late.FREE,
                        Course.Count.LAST))
            .toList();
    return new Course("", ZoneOffset.UTC, items, List.of(all(items)), "");
  }

  private static Course.Group all(List<Course.Item> items) {
    return new Course.Group(
        "all", BigDecimal.ONE, 0, items.stream().map(Course.Item::assignment).toList());
  }

  private Course course(Yaml yaml, String digest) {
    Map<String, Yaml> entries =
        yaml.entries(
            Set.of("schema", "course", "timezone", "late", "attempts", "assignments", "groups"));
    Yaml schema = entries.get("schema");
    if (schema == null || !schema.text().equals(SCHEMA)) {
      Optional.ofNullable(schema)
          .orElse(yaml)
          .problem(
              "`schema: " + SCHEMA + "`",
              schema == null ? "there is none" : "`" + schema.text() + "` came",
              "Write that line.");
    }
    Course.Late late =
        Optional.ofNullable(entries.get("late")).map(CourseYaml::late).orElse(Course.Late.FREE);
    Course.Count count =
        Optional.ofNullable(entries.get("attempts"))
            .map(CourseYaml::count)
            .orElse(Course.Count.LAST);
    List<Course.Item> items = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Yaml each : list(entries, "assignments", yaml)) {
      Course.Item item = item(each, late, count);
      if (!ids.add(item.assignment())) {
        each.problem("each assignment once", item.assignment() + " came twice", "Take one out.");
      } else {
        items.add(item);
      }
    }
    List<Course.Group> groups = new ArrayList<>();
    Set<String> grouped = new HashSet<>();
    if (entries.containsKey("groups")) {
      for (Yaml each : entries.get("groups").items()) {
        groups.add(group(each, ids, grouped));
      }
      List<String> left = ids.stream().filter(id -> !grouped.contains(id)).sorted().toList();
      if (!left.isEmpty()) {
        entries
            .get("groups")
            .problem(
                "every assignment in a group",
                String.join(", ", left) + " is in none",
                "Put it in one; a group of weight 0 counts for nothing.");
      }
    } else {
      groups.add(all(items));
    }
    return new Course(
        Optional.ofNullable(entries.get("course")).map(Yaml::text).orElse(""),
        Optional.ofNullable(entries.get("timezone")).map(CourseYaml::zone).orElse(ZoneOffset.UTC),
        List.copyOf(items),
        List.copyOf(groups),
        digest);
  }

  private Course.Item item(Yaml yaml, Course.Late usual, Course.Count count) {
    Map<String, Yaml> entries =
        yaml.entries(Set.of("id", "title", "points", "bonus", "due", "late", "attempts"));
    Yaml name = entries.get("id");
    String id = name == null ? "" : name.text();
    if (!known.containsKey(id)) {
      Optional.ofNullable(name)
          .orElse(yaml)
          .problem(
              "the id of an assignment",
              "`" + id + "` came, which is none",
              Nearest.to(id, known.keySet())
                  .map(near -> "Did you mean `" + near + "`?")
                  .orElse("There are " + String.join(", ", known.keySet()) + "."));
    }
    Optional<Assignment> assignment = Optional.ofNullable(known.get(id));
    return new Course.Item(
        id,
        Optional.ofNullable(entries.get("title"))
            .map(Yaml::text)
            .or(() -> assignment.map(Assignment::title))
            .orElse(id),
        Optional.ofNullable(entries.get("points"))
            .map(value -> value.decimal(BigDecimal.ZERO))
            .orElseGet(() -> BigDecimal.valueOf(assignment.map(Assignment::possible).orElse(100))),
        Optional.ofNullable(entries.get("bonus"))
            .map(value -> value.decimal(BigDecimal.ZERO))
            .orElse(BigDecimal.ZERO),
        Optional.ofNullable(entries.get("due")).flatMap(CourseYaml::time),
        Optional.ofNullable(entries.get("late")).map(CourseYaml::late).orElse(usual),
        Optional.ofNullable(entries.get("attempts")).map(CourseYaml::count).orElse(count));
  }

  private static Course.Group group(Yaml yaml, Set<String> ids, Set<String> grouped) {
    Map<String, Yaml> entries = yaml.entries(Set.of("id", "weight", "dropLowest", "assignments"));
    List<String> own = new ArrayList<>();
    for (Yaml each : list(entries, "assignments", yaml)) {
      String id = each.text();
      if (!ids.contains(id)) {
        each.problem(
            "an assignment of this file",
            "`" + id + "` came",
            Nearest.to(id, ids)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("Add it to `assignments` above."));
      } else if (!grouped.add(id)) {
        each.problem("each assignment in one group", id + " is in two", "Take it out of one.");
      } else {
        own.add(id);
      }
    }
    return new Course.Group(
        Optional.ofNullable(entries.get("id")).map(Yaml::text).orElse("group"),
        Optional.ofNullable(entries.get("weight"))
            .map(value -> value.decimal(BigDecimal.ZERO))
            .orElse(BigDecimal.ONE),
        Optional.ofNullable(entries.get("dropLowest")).map(value -> value.number(0)).orElse(0),
        List.copyOf(own));
  }

  private static Course.Late late(Yaml yaml) {
    Map<String, Yaml> entries =
        yaml.entries(Set.of("grace", "every", "percent", "floorPercent", "cutoff"));
    return new Course.Late(
        Optional.ofNullable(entries.get("grace"))
            .map(value -> duration(value, Duration.ZERO))
            .orElse(Duration.ZERO),
        Optional.ofNullable(entries.get("every"))
            .map(value -> duration(value, Duration.ofMinutes(1)))
            .orElse(Duration.ofDays(1)),
        percent(entries.get("percent")),
        percent(entries.get("floorPercent")),
        Optional.ofNullable(entries.get("cutoff")).map(value -> duration(value, Duration.ZERO)));
  }

  private static BigDecimal percent(@org.jspecify.annotations.Nullable Yaml yaml) {
    if (yaml == null) {
      return BigDecimal.ZERO;
    }
    BigDecimal percent = yaml.decimal(BigDecimal.ZERO);
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      yaml.problem("a percentage from 0 to 100", "`" + yaml.text() + "` came", "Write one.");
    }
    return percent;
  }

  private static Course.Count count(Yaml yaml) {
    Yaml count = yaml.entries(Set.of("count")).get("count");
    String text = count == null ? "" : count.text();
    if (!text.equals("best") && !text.equals("last")) {
      Optional.ofNullable(count)
          .orElse(yaml)
          .problem("`count: best` or `count: last`", "`" + text + "` came", "Write one of them.");
    }
    return text.equals("best") ? Course.Count.BEST : Course.Count.LAST;
  }

  private static Duration duration(Yaml yaml, Duration least) {
    try {
      Duration duration = Duration.parse(yaml.text());
      if (duration.compareTo(least) >= 0) {
        return duration;
      }
    } catch (DateTimeException e) {
      // The problem below says it.
    }
    yaml.problem(
        "a duration such as `PT15M`, `PT12H` or `P1D`", "`" + yaml.text() + "` came", "Write one.");
    return least;
  }

  private static Optional<Instant> time(Yaml yaml) {
    try {
      return Optional.of(OffsetDateTime.parse(yaml.text()).toInstant());
    } catch (DateTimeException e) {
      yaml.problem(
          "a time with its offset, such as `2026-10-12T23:59:00+02:00`",
          "`" + yaml.text() + "` came",
          "Write one.");
      return Optional.empty();
    }
  }

  private static ZoneId zone(Yaml yaml) {
    try {
      return ZoneId.of(yaml.text());
    } catch (DateTimeException e) {
      yaml.problem(
          "a time zone such as `Europe/Berlin`", "`" + yaml.text() + "` came", "Write one.");
      return ZoneOffset.UTC;
    }
  }

  private static List<Yaml> list(Map<String, Yaml> entries, String key, Yaml whole) {
    Yaml list = entries.get(key);
    if (list == null) {
      whole.problem("a list `" + key + "`", "there is none", "Add it.");
      return List.of();
    }
    return list.items();
  }
}
