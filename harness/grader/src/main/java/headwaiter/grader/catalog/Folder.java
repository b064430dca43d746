package headwaiter.grader.catalog;

import headwaiter.grader.model.Problem;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of an assignment, and what could not be read in it. */
record Folder(Path path, String name, List<Problem> problems) {
  /** How a file in it is named in problems. */
  String name(String file) {
    return name + "/" + file;
  }

  Optional<String> text(String file) {
    try {
      return Optional.of(Files.readString(path.resolve(file)));
    } catch (IOException e) {
      problem(file, "a readable file in UTF-8", "it can't be read (" + reason(e) + ")");
      return Optional.empty();
    }
  }

  /** The Java files under a folder, by path; each path begins with that folder's. */
  List<Source> sources(String under) {
    List<Source> sources = new ArrayList<>();
    for (Path file : files(under)) {
      String relative = path.relativize(file).toString().replace('\\', '/');
      text(relative).ifPresent(text -> sources.add(new Source(relative, text)));
    }
    return List.copyOf(sources);
  }

  /** The same, and it is a problem if there are none. */
  List<Source> neededSources(String under) {
    List<Source> sources = sources(under);
    if (sources.isEmpty()) {
      problem(under, "a folder with Java files", "there are none");
    }
    return sources;
  }

  /** The names of the folders in a folder, in order. */
  List<String> folders(String under) {
    Path folder = path.resolve(under);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .filter(child -> !child.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      problem(under, "a readable folder", "it can't be read (" + reason(e) + ")");
      return List.of();
    }
  }

  private List<Path> files(String under) {
    Path folder = path.resolve(under);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      problem(under, "a readable folder", "it can't be read (" + e.getMessage() + ")");
      return List.of();
    }
  }

  private void problem(String file, String expected, String came) {
    problems.add(new Problem(name(file), 0, expected, came, "Put it there, or mend it."));
  }

  private static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "it does not exist";
      case java.nio.file.AccessDeniedException denied -> "access is denied";
      case java.nio.charset.CharacterCodingException coding -> "it is not UTF-8";
      default -> String.valueOf(e.getMessage());
    };
  }
}
