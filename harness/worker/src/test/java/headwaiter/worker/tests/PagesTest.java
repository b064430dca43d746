package headwaiter.worker.tests;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.BlockingCall;
import headwaiter.wire.DataRace;
import headwaiter.wire.Hung;
import headwaiter.wire.Leftover;
import headwaiter.wire.Observation;
import headwaiter.wire.Slip;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code of the grader's help pages, run: the wrong one shows the mistake, the right one none.
 */
class PagesTest {
  private static final Path PAGES =
      Path.of("../grader/src/main/resources/headwaiter/grader/findings");

  private static final Pattern CODE =
      Pattern.compile("## (Wrong|Right)\\n\\n```java\\n(.*?)```", Pattern.DOTALL);

  /** What a run has to show for a page. */
  private static final Map<String, Predicate<Observation>> SHOWS =
      Map.ofEntries(
          entry("atomicity-violation", PagesTest::isTorn),
          entry("blocking-sleep", seen -> waits(seen, BlockingCall.Kind.SLEEP)),
          entry("data-race", DataRace.class::isInstance),
          entry("deadlock", seen -> hangs(seen, Hung.Kind.DEADLOCK)),
          entry("lost-wakeup", PagesTest::missesSignal),
          entry("never-completed", seen -> hangs(seen, Hung.Kind.STUCK)),
          entry("over-synchronised", seen -> slips(seen, Slip.Kind.HELD)),
          entry("pool-starvation", seen -> hangs(seen, Hung.Kind.STARVED)),
          entry("sequential-awaits", seen -> slips(seen, Slip.Kind.SERIAL)),
          entry("stack-growth", seen -> slips(seen, Slip.Kind.DEEP)),
          entry("thread-pinning", seen -> waits(seen, BlockingCall.Kind.PIN)),
          entry("timer-leak", seen -> isLeft(seen, Leftover.Kind.TIMER)),
          entry("uncancelled-work", seen -> slips(seen, Slip.Kind.UNCANCELLED)),
          entry("unfinished-work", seen -> isLeft(seen, Leftover.Kind.THREAD)),
          entry("wrapped-failure", seen -> slips(seen, Slip.Kind.WRAPPED)));

  /** Pages of what is seen while running whose code is too short to run, and why. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "blocking-lock", "it shows two places of a program, and what is left out between",
          "demand-violation", "it shows one method of a publisher",
          "loop-stall", "it counts primes by a given class, for metered time",
          "schedule-dependent", "it shows two statements, and no order that is asked for",
          "wrong-thread", "its right code shows where a future is completed, and not the future");

  /**
   * Pages of what the rules see, too: the grader's own test compiles them and applies the rules.
   */
  private static final Set<String> STATIC =
      Set.of(
          "blocking-io",
          "blocking-wait",
          "busy-wait",
          "callback-under-lock",
          "double-completion",
          "forbidden-api",
          "lost-failure",
          "nested-future",
          "nested-loop",
          "permit-leak",
          "redefined-type",
          "structure",
          "swallowed-cancellation",
          "sync-throw",
          "unawaited-future",
          "unbounded-queue",
          "unbounded-threads",
          "unclosed-resource");

  /** Pages about files, which have no code. */
  private static final Set<String> OF_FILES =
      Set.of("bad-input", "compile-error", "hidden-character", "ignored-file");

  static Stream<String> ids() {
    return SHOWS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void the_wrong_code_of_a_page_shows_its_mistake(String id) throws IOException {
    List<Observation> seen = lesson(id, "Wrong").run("c");
    assertThat(seen).as("%s", seen).anyMatch(SHOWS.get(id));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void the_right_code_of_a_page_shows_none_and_passes(String id) throws IOException {
    List<Observation> seen = lesson(id, "Right").run("c");
    assertThat(seen).as("%s", seen).noneMatch(SHOWS.get(id)).anyMatch(TestPassed.class::isInstance);
  }

  @Test
  void every_page_is_run_or_is_named_with_the_reason() throws IOException {
    Set<String> known = new TreeSet<>(SHOWS.keySet());
    known.addAll(NOT_RUN.keySet());
    known.addAll(STATIC);
    known.addAll(OF_FILES);
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(known);
    }
  }

  private static Lesson lesson(String id, String heading) throws IOException {
    Map<String, String> frames = frames();
    String[] usual = frames.get(id).split("(?m)^--\\n");
    String frame = frames.getOrDefault(id + " " + heading, usual[0]);
    String code = code(id, heading).replace("…", "Thread.yield();");
    return Lesson.of(frame.replace("CODE", code), usual[1]);
  }

  private static String code(String id, String heading) throws IOException {
    Matcher matcher = CODE.matcher(Files.readString(PAGES.resolve(id + ".md")));
    while (matcher.find()) {
      if (matcher.group(1).equals(heading)) {
        return matcher.group(2);
      }
    }
    throw new AssertionError("no code under " + heading + " on the page of " + id);
  }

  private static Map<String, String> frames() throws IOException {
    Map<String, String> frames = new TreeMap<>();
    try (InputStream in = PagesTest.class.getResourceAsStream("pages.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String section : text.split("(?m)^== ")) {
        int end = section.indexOf('\n');
        frames.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    return frames;
  }

  private static boolean isTorn(Observation seen) {
    return seen instanceof TestFailed failed
        && failed.interleaving().filter(each -> !each.torn().isEmpty()).isPresent();
  }

  private static boolean missesSignal(Observation seen) {
    return seen instanceof Hung hung
        && hung.threads().stream().anyMatch(each -> each.missed().isPresent());
  }

  private static boolean hangs(Observation seen, Hung.Kind kind) {
    return seen instanceof Hung hung && hung.kind() == kind;
  }

  private static boolean slips(Observation seen, Slip.Kind kind) {
    return seen instanceof Slip slip && slip.kind() == kind;
  }

  private static boolean waits(Observation seen, BlockingCall.Kind kind) {
    return seen instanceof BlockingCall call && call.kind() == kind;
  }

  private static boolean isLeft(Observation seen, Leftover.Kind kind) {
    return seen instanceof Leftover left && left.kind() == kind && left.asked();
  }
}
