package headwaiter.grader.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The help pages of findings: what each is, why it matters, and what its detector can't see. */
public final class Findings {
  private static final List<String> IDS =
      List.of(
          "blocking-sleep",
          "blocking-wait",
          "blocking-io",
          "blocking-lock",
          "loop-stall",
          "thread-pinning",
          "nested-loop",
          "pool-starvation",
          "busy-wait",
          "unawaited-future",
          "nested-future",
          "sequential-awaits",
          "unfinished-work",
          "never-completed",
          "lost-failure",
          "wrapped-failure",
          "sync-throw",
          "swallowed-cancellation",
          "uncancelled-work",
          "double-completion",
          "timer-leak",
          "wrong-thread",
          "stack-growth",
          "data-race",
          "atomicity-violation",
          "callback-under-lock",
          "schedule-dependent",
          "over-synchronised",
          "deadlock",
          "unclosed-resource",
          "lost-wakeup",
          "unbounded-queue",
          "unbounded-threads",
          "permit-leak",
          "demand-violation",
          "structure",
          "redefined-type",
          "forbidden-api",
          "compile-error",
          "bad-input",
          "ignored-file",
          "hidden-character");

  private Findings() {}

  /** The ids that have a page, in the order in which one teaches them. */
  public static List<String> ids() {
    return IDS;
  }

  /** The title of a finding, such as {@code Sleeping on the event loop}. */
  public static Optional<String> title(String id) {
    return page(id).map(page -> page.lines().findFirst().orElse("").replaceFirst("^#\\s*", ""));
  }

  /** The page of a finding, as Markdown; its first line is the title. */
  public static Optional<String> page(String id) {
    if (!IDS.contains(id)) {
      return Optional.empty();
    }
    try (InputStream page =
        Findings.class.getResourceAsStream("/headwaiter/grader/findings/" + id + ".md")) {
      if (page == null) {
        throw new IllegalStateException("Expected a help page for " + id + " among the resources.");
      }
      return Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the help page of " + id, e);
    }
  }
}
