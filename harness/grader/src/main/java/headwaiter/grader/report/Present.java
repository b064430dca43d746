package headwaiter.grader.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is handed in now. Reports show that and nothing else, whatever was graded before.
 *
 * @param digests of each submission, by {@code student/assignment}; empty where it can't be told
 */
public record Present(Map<String, Optional<String>> digests) {
  /** Of the attempts at one assignment, the one that is handed in; the last one, in doubt. */
  Optional<Result> among(List<Result> attempts) {
    if (attempts.isEmpty() || !digests.containsKey(attempts.getLast().name())) {
      return Optional.empty();
    }
    Optional<String> digest = digests.get(attempts.getLast().name());
    return attempts.stream()
        .filter(attempt -> digest.isPresent() && attempt.isOf(digest.get()))
        .findFirst()
        .or(() -> Optional.of(attempts.getLast()));
  }
}
