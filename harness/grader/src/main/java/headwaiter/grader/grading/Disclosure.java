package headwaiter.grader.grading;

import headwaiter.grader.model.Telling;
import headwaiter.wire.Frame;
import headwaiter.wire.TestFailed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a student is told about a failed test. Of a hidden one: what came, never what was expected,
 * unless the teacher says something else.
 */
public final class Disclosure {
  /** All that is told of a check that failed, where its teacher wants no more to be told. */
  static final String NOTHING = "It failed; no more is told of this check.";

  private static final Pattern COMPARED =
      Pattern.compile(
          "(?s)(?:(?<head>.*?) ==> )?(?:expected|Unexpected)\\b.*?(?:but was:? (?<was>.*))?");

  private Disclosure() {}

  /**
   * Whether a text about a failed test gives away what it expected.
   *
   * @param known what everybody may read anyway
   */
  public static boolean givesAway(String text, String known, TestFailed failed) {
    String secret = failed.expected().orElse("");
    boolean came = failed.actual().filter(actual -> names(actual, secret)).isPresent();
    return !came && !names(known, secret) && names(text, secret);
  }

  /** Whether a text names a value, as a word of its own. */
  private static boolean names(String text, String value) {
    return !value.isBlank()
        && Pattern.compile("(?<![\\w.])" + Pattern.quote(value) + "(?![\\w]|\\.\\d)")
            .matcher(text)
            .find();
  }

  /** What is told of a failed test, as a sentence. */
  public static String of(TestFailed failed, Telling telling) {
    if (telling == Telling.NONE) {
      return NOTHING;
    }
    boolean hidden = telling == Telling.ACTUAL_ONLY;
    String text = isAssertion(failed) ? assertion(failed, hidden) : thrown(failed, hidden);
    return Told.sentence(text);
  }

  private static boolean isAssertion(TestFailed failed) {
    return failed.type().endsWith("AssertionFailedError")
        || failed.type().endsWith("MultipleFailuresError")
        || failed.type().equals("java.lang.AssertionError");
  }

  private static String assertion(TestFailed failed, boolean hidden) {
    Matcher compared = COMPARED.matcher(failed.message());
    boolean form = compared.matches();
    if (!hidden) {
      boolean says = form || failed.expected().isEmpty();
      return says
          ? failed.message().replace(" ==> ", ": ")
          : "expected " + failed.expected().get() + ", " + failed.message();
    }
    String head = form ? Optional.ofNullable(compared.group("head")).orElse("") : failed.message();
    String secret = failed.expected().orElse("");
    if (names(head, secret) || head.contains("expected")) {
      head = "";
    }
    Optional<String> came =
        failed
            .actual()
            .or(() -> form ? Optional.ofNullable(compared.group("was")) : Optional.empty())
            .filter(actual -> !names(actual, secret));
    if (form && came.isPresent()) {
      return head.isEmpty() ? "it was " + came.get() : head + ": it was " + came.get();
    }
    if (!head.isEmpty()) {
      return head;
    }
    return came.map(actual -> "it was " + actual).orElse("it does not do that");
  }

  private static String thrown(TestFailed failed, boolean hidden) {
    Optional<Frame> at = Told.subject(failed.stack());
    boolean own = !failed.stack().isEmpty() && at.isPresent();
    String message = failed.message().isEmpty() || (hidden && !own) ? "" : ": " + failed.message();
    return "`"
        + Told.simple(failed.type()).replace('$', '.')
        + "` came"
        + at.map(frame -> " from " + Told.place(frame.place())).orElse("")
        + message;
  }
}
