package headwaiter.grader.collect;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code submission_metadata.yml} of Gradescope: who handed in, and when. Read line by line, for
 * only these few lines are wanted: each submission begins at the margin, and what is said of it is
 * indented.
 *
 * @param owners by submission; of a group the first
 * @param times by submission
 */
record GradescopeMetadata(Map<String, Owner> owners, Map<String, OffsetDateTime> times) {
  private static final Pattern SUBMISSION = Pattern.compile("(submission_[0-9]+):.*");
  private static final Pattern FIELD =
      Pattern.compile("\\s+(?:- )?:(name|email|sid|created_at):\\s*(.*)");
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[ ][XXX][X]")
          .toFormatter(Locale.ROOT);

  static GradescopeMetadata of(String text) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, OffsetDateTime> times = new LinkedHashMap<>();
    String submission = "";
    for (String line : text.lines().toList()) {
      Matcher begin = SUBMISSION.matcher(line);
      Matcher field = FIELD.matcher(line);
      if (begin.matches()) {
        submission = begin.group(1);
        ids.put(submission, new ArrayList<>());
      } else if (!line.startsWith(" ")) {
        submission = line.isBlank() || line.startsWith("#") ? submission : "";
      } else if (!submission.isEmpty() && field.matches()) {
        String value = plain(field.group(2));
        switch (field.group(1)) {
          case "created_at" -> {
            Optional<OffsetDateTime> time = time(value);
            if (time.isPresent()) {
              times.putIfAbsent(submission, time.get());
            }
          }
          case "name" -> names.putIfAbsent(submission, value);
          default -> ids.getOrDefault(submission, new ArrayList<>()).add(value);
        }
      }
    }
    Map<String, Owner> owners = new LinkedHashMap<>();
    ids.forEach(
        (key, known) -> {
          String name = names.getOrDefault(key, key);
          owners.put(key, new Owner(key, name, List.copyOf(known)));
        });
    return new GradescopeMetadata(owners, times);
  }

  private static String plain(String value) {
    String text = value.strip();
    boolean quoted =
        text.length() > 1
            && ((text.startsWith("\"") && text.endsWith("\""))
                || (text.startsWith("'") && text.endsWith("'")));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static Optional<OffsetDateTime> time(String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.replaceFirst(" UTC$", " Z"), TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
