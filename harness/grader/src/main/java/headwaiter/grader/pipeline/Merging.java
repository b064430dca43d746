package headwaiter.grader.pipeline;

import headwaiter.grader.report.Present;
import headwaiter.grader.report.ShardFile;
import headwaiter.grader.report.Store;
import headwaiter.grader.report.Unreadable;
import headwaiter.grader.run.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The parts of a class, put together.
 *
 * @param shards how many there were
 * @param submissions how many results came of them
 * @param complaints why they were not put together, each for one line; none if they were
 */
public record Merging(int shards, int submissions, List<String> complaints) {
  /** One part and where it is. */
  private record Part(Path folder, ShardFile file) {}

  /** Puts folders that {@code --shard} made together into the folder of reports. */
  public static Merging of(Settings settings, List<Path> folders) {
    List<String> complaints = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Path folder : folders) {
      try {
        parts.add(new Part(folder, ShardFile.in(folder)));
      } catch (Unreadable e) {
        complaints.add(String.valueOf(e.getMessage()));
      }
    }
    foreign(parts, complaints);
    if (complaints.isEmpty()) {
      incomplete(parts, complaints);
    }
    Store store = new Store(settings.out());
    if (complaints.isEmpty()) {
      parts.forEach(part -> damaged(part, complaints));
    }
    if (!complaints.isEmpty() || parts.isEmpty()) {
      return new Merging(0, 0, List.copyOf(complaints));
    }
    Optional<Present> present = Present.in(parts.getFirst().folder());
    store.tidy();
    parts.forEach(
        part -> part.file().results().values().forEach(file -> store.adopt(part.folder(), file)));
    Reporting.update(
        settings.out(),
        present.orElseGet(() -> Present.everything(settings.out())),
        Installation.grader(settings.home()));
    return new Merging(parts.size(), parts.getFirst().file().submissions(), List.of());
  }

  /** Those that are not of the same run as most. */
  private static void foreign(List<Part> parts, List<String> complaints) {
    Map<Map<String, String>, List<Part>> kinds =
        parts.stream()
            .collect(Collectors.groupingBy(Merging::kind, LinkedHashMap::new, Collectors.toList()));
    List<Part> most =
        kinds.values().stream().reduce(List.of(), (a, b) -> b.size() > a.size() ? b : a);
    for (Part part : parts) {
      if (!most.contains(part)) {
        complaints.add(
            part.folder()
                + " (shard "
                + part.file().shard()
                + "/"
                + part.file().of()
                + ") is not of the same run as "
                + most.getFirst().folder()
                + ": it has "
                + differences(kind(part), kind(most.getFirst()))
                + ".");
      }
    }
  }

  private static Map<String, String> kind(Part part) {
    Map<String, String> kind = new TreeMap<>(part.file().same());
    kind.put("of", part.file().of() + " shards, " + part.file().submissions() + " submissions");
    return kind;
  }

  private static String differences(Map<String, String> kind, Map<String, String> most) {
    List<String> words = new ArrayList<>();
    Identity.WORDS.forEach(
        (name, what) -> {
          if (!Objects.equals(kind.get(name), most.get(name))) {
            words.add(what);
          }
        });
    return words.isEmpty() ? "another number of shards" : String.join(", ", words);
  }

  private static void incomplete(List<Part> parts, List<String> complaints) {
    Map<Integer, List<Part>> byNumber =
        parts.stream().collect(Collectors.groupingBy(part -> part.file().shard()));
    int of = parts.isEmpty() ? 0 : parts.getFirst().file().of();
    for (int number = 1; number <= of; number++) {
      List<Part> there = byNumber.getOrDefault(number, List.of());
      if (there.isEmpty()) {
        complaints.add("Shard " + number + "/" + of + " is missing.");
      } else if (there.size() > 1) {
        complaints.add(
            "Shard "
                + number
                + "/"
                + of
                + " is there "
                + there.size()
                + " times: "
                + there.stream()
                    .map(part -> part.folder().toString())
                    .collect(Collectors.joining(", "))
                + ".");
      }
    }
    int held = parts.stream().mapToInt(part -> part.file().results().size()).sum();
    if (complaints.isEmpty() && held != parts.getFirst().file().submissions()) {
      complaints.add(
          "The shards hold "
              + held
              + " results, but there are "
              + parts.getFirst().file().submissions()
              + " submissions.");
    }
  }

  private static void damaged(Part part, List<String> complaints) {
    part.file()
        .results()
        .forEach(
            (name, file) ->
                Store.damage(part.folder(), name, file)
                    .ifPresent(why -> complaints.add(part.folder() + ": " + why)));
  }
}
