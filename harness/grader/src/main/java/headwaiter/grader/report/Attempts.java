package headwaiter.grader.report;

import headwaiter.grader.model.Attempt;
import headwaiter.grader.model.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a gradebook needs of the results on disk. */
public final class Attempts {
  private Attempts() {}

  /** A result, of which everything else is passed over. */
  private record Brief(
      String format,
      String student,
      String assignment,
      String attempt,
      String received,
      List<Result.Checked> checks,
      Provenance provenance) {}

  /**
   * The attempts at everything that is handed in now, by student, assignment and attempt.
   *
   * @param out the folder of reports
   * @param received when what is handed in now came, by {@code student/assignment}: it may have
   *     been corrected since it was graded
   * @throws Unreadable if a file there is no result
   */
  public static List<Attempt> in(Path out, Map<String, String> received) {
    Present present = Present.in(out).orElseGet(() -> Present.everything(out));
    return Results.submissions(out).parallelStream()
        .flatMap(folder -> attempts(folder, present, received))
        .sorted(
            Comparator.comparing(Attempt::student)
                .thenComparing(Attempt::assignment)
                .thenComparing(Attempt::name))
        .toList();
  }

  private static Stream<Attempt> attempts(
      Path folder, Present present, Map<String, String> received) {
    List<Brief> all =
        Results.files(folder).stream()
            .map(Attempts::read)
            .sorted(Comparator.comparing(Brief::attempt))
            .toList();
    if (all.isEmpty()) {
      return Stream.empty();
    }
    String name = all.getLast().student() + "/" + all.getLast().assignment();
    if (!present.digests().containsKey(name)) {
      return Stream.empty();
    }
    Optional<String> digest = present.digests().get(name);
    Brief now =
        all.stream().filter(one -> digest.equals(digestOf(one))).findFirst().orElse(all.getLast());
    return all.stream()
        .map(
            one ->
                new Attempt(
                    one.student(),
                    one.assignment(),
                    one.attempt(),
                    time(
                        isSame(one, now)
                            ? received.getOrDefault(name, one.received())
                            : one.received()),
                    isSame(one, now),
                    one.checks().stream().map(Attempts::part).toList()));
  }

  private static boolean isSame(Brief one, Brief other) {
    return one.attempt().equals(other.attempt());
  }

  private static Optional<String> digestOf(Brief one) {
    return Optional.ofNullable(one.provenance().digests().get("submission"));
  }

  private static Attempt.Part part(Result.Checked check) {
    return new Attempt.Part(
        check.id(),
        check.earned(),
        check.possible(),
        check.verdict().undecided() ? check.possible() : 0);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Brief read(Path file) {
    try {
      Brief one = ResultJson.read(Files.readString(file), Brief.class);
      if (Result.FORMAT.equals(one.format())) {
        return one;
      }
      throw new Unreadable(file, "its format is " + one.format(), null);
    } catch (IOException | tools.jackson.core.JacksonException e) {
      throw new Unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }
}
