package headwaiter.verify.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything in a folder of reports. */
final class Folder {
  private static final Pattern VOLATILE = Pattern.compile("\"volatile\" : \\{[^}]*}");

  private Folder() {}

  /** Each file's text by its name. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** The same without what changes from run to run. */
  static Map<String, String> lasting(Path folder) throws IOException {
    Map<String, String> files = files(folder);
    files.replaceAll(
        (name, text) ->
            name.endsWith(".json") ? VOLATILE.matcher(text).replaceAll("\"volatile\" : {}") : text);
    return files;
  }

  /** Only the results, with all that changes from run to run. */
  static Map<String, String> results(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    Map<String, String> files = files(folder);
    files
        .keySet()
        .removeIf(
            name ->
                !name.startsWith("results/")
                    || !name.endsWith(".json")
                    || name.endsWith("present.json"));
    return files;
  }

  /** A copy of a folder, to be changed. */
  static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
