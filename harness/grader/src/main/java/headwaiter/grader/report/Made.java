package headwaiter.grader.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the pages in a folder of reports were made from, so that the next run need not make them
 * again. It is taken away before the first page changes and written after the last one: as long as
 * it is there, it is true.
 *
 * @param format {@link #FORMAT}
 * @param maker the digest of the code that made them
 * @param submissions what each folder of results held, by its path
 */
record Made(String format, String maker, Map<String, String> submissions) {
  private static final String FORMAT = "headwaiter-pages/1";

  /** Seals stand near the beginning of a file. */
  private static final int HEAD = 1 << 16;

  /** What the pages would be made from now. */
  static Made now(Path out, Present present, String maker) {
    List<Path> folders = Results.submissions(out);
    Map<Path, String> said = present.byFolder(out);
    List<String> digests =
        folders.parallelStream().map(folder -> of(folder, said.getOrDefault(folder, ""))).toList();
    Map<String, String> all = new TreeMap<>();
    for (int i = 0; i < folders.size(); i++) {
      all.put(name(out, folders.get(i)), digests.get(i));
    }
    beside(out)
        .forEach(
            file ->
                all.put("../" + out.relativize(file).toString().replace('\\', '/'), seal(file)));
    return new Made(FORMAT, maker, all);
  }

  /** What pages of assignments show besides results. */
  private static List<Path> beside(Path out) {
    try (Stream<Path> similar =
        Files.isDirectory(out.resolve(SimilarFile.FOLDER))
            ? Files.list(out.resolve(SimilarFile.FOLDER))
            : Stream.empty()) {
      return Stream.concat(similar, Stream.of(out.resolve("error-card.json")))
          .filter(file -> file.toString().endsWith(".json") && Files.exists(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** What they were made from; nothing if nobody has said so. */
  static Made before(Path out) {
    try {
      Made made = ResultJson.read(Files.readString(file(out)), Made.class);
      return FORMAT.equals(made.format()) ? made : none();
    } catch (IOException | tools.jackson.core.JacksonException e) {
      return none();
    }
  }

  static Made none() {
    return new Made(FORMAT, "", Map.of());
  }

  /** The pages are about to change. */
  static void forget(Path out) {
    try {
      Files.deleteIfExists(file(out));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Can't take away " + file(out), e);
    }
  }

  void write(Path out) {
    Atomic.write(file(out), ResultJson.write(this));
  }

  /** Whether a folder of results held the same when the pages were made. */
  boolean holds(Path out, Path folder, Made before) {
    String name = name(out, folder);
    return maker.equals(before.maker)
        && Objects.equals(submissions.get(name), before.submissions.get(name));
  }

  private static String of(Path folder, String said) {
    List<String> parts = new ArrayList<>();
    for (Path file : Results.files(folder)) {
      parts.add(String.valueOf(file.getFileName()));
      parts.add(seal(file));
    }
    parts.add(said);
    return headwaiter.grader.model.Digest.of(parts).text();
  }

  private static String seal(Path file) {
    try (var in = Files.newInputStream(file)) {
      String seal = Seal.of(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
      return seal.isEmpty() ? Digest.of(Files.readString(file)) : seal;
    } catch (IOException e) {
      return "unreadable: " + e;
    }
  }

  private static String name(Path out, Path folder) {
    return out.resolve("results").relativize(folder).toString().replace('\\', '/');
  }

  private static Path file(Path out) {
    return out.resolve("pages.json");
  }
}
