package headwaiter.grader.pipeline;

import headwaiter.grader.model.Digest;
import headwaiter.grader.report.Present;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What has to be the same on all machines that grade parts of one class. */
final class Identity {
  /** What differs where a digest does, in words. */
  static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.of(
              "assignments", "other assignments",
              "balance", "other durations of an earlier run",
              "harness", "another harness or JDK",
              "options", "other options or another isolation",
              "roster", "other submissions"));

  private Identity() {}

  static Map<String, String> of(
      Settings settings,
      Session session,
      List<Work> all,
      Present present,
      Map<String, Long> costs) {
    Map<String, String> same = new TreeMap<>();
    same.put(
        "assignments",
        digest(
            all.stream()
                .map(one -> one.assignment().id() + " " + one.assignment().digest())
                .distinct()
                .sorted()
                .toList()));
    same.put("balance", digest(List.of(new TreeMap<>(costs).toString())));
    same.put(
        "harness",
        digest(
            List.of(
                new TreeMap<>(session.versions()).toString(),
                new TreeMap<>(session.digests()).toString())));
    same.put(
        "options",
        digest(
            List.of(
                "seed " + settings.seed(),
                "schedules " + settings.schedules(),
                "strategy " + settings.strategy(),
                "own code " + settings.ownCode(),
                "rung " + session.rung())));
    same.put(
        "roster",
        digest(
            List.of(
                all.stream()
                    .map(one -> one.name() + " " + one.received())
                    .sorted()
                    .toList()
                    .toString(),
                new TreeMap<>(present.digests()).toString())));
    return same;
  }

  private static String digest(List<String> texts) {
    return Digest.of(texts).text();
  }
}
