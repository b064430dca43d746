package headwaiter.grader.intake;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Digest;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Submission;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a student handed in. Links are not followed, nothing is run, and only Java files are
 * read; whatever else is odd becomes a finding.
 */
public final class Intake {
  private static final long MOST_OF_ONE = 1L << 20;
  private static final long MOST_OF_ALL = 5L << 20;
  private static final int MOST_FILES = 500;
  private static final int DEEPEST = 20;
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i)(received|extensions?|adjustments?|grades?|results?|scores?|points?)[^/]*"
              + "\\.(csv|jsonl?|ya?ml|xml|txt)|[^/]*\\.ya?ml");

  private final Path folder;
  private final Assignment assignment;
  private final Set<String> expected;
  private final List<Source> sources = new ArrayList<>();
  private final List<Finding> problems = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private long size;
  private int files;

  private Intake(Path folder, Assignment assignment, Set<String> expected) {
    this.folder = folder;
    this.assignment = assignment;
    this.expected = expected;
  }

  /** A student's submission. */
  public static Submission read(
      String student, Assignment assignment, Path folder, String received) {
    return new Intake(folder, assignment, Set.of()).submission(student, received);
  }

  /**
   * One of the teacher's own: a solution, a mistake or the starter.
   *
   * @param expected files beside the sources that nobody needs to hear of
   */
  public static Submission sample(
      String name, Assignment assignment, Path folder, Set<String> expected) {
    return new Intake(folder, assignment, expected).submission(name, "");
  }

  private Submission submission(String student, String received) {
    walk();
    sources.sort(Comparator.comparing(Source::path));
    sources.forEach(source -> problems.addAll(Contents.problems(source, assignment)));
    if (!others.isEmpty()) {
      problems.add(Problems.ignored(others));
    }
    if (sources.isEmpty() && problems.stream().noneMatch(Problems::stops)) {
      problems.add(Problems.nothing(assignment));
    }
    problems.sort(
        Comparator.comparing((Finding f) -> f.place().file())
            .thenComparingInt(f -> f.place().line())
            .thenComparing(Finding::id));
    return new Submission(
        student,
        assignment.id(),
        folder,
        List.copyOf(sources),
        List.copyOf(problems),
        digest(),
        received);
  }

  /** Of the sources, and of what kept others from being read. */
  private String digest() {
    return Digest.of(
            Stream.concat(
                    sources.stream().flatMap(source -> Stream.of(source.path(), source.text())),
                    problems.stream().filter(Problems::stops).map(Finding::message))
                .toList())
        .text();
  }

  private void walk() {
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEPEST, new Visitor());
    } catch (IOException e) {
      problems.add(Problems.unreadable("", Problems.reason(e)));
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean hidden = !path.equals(folder) && path.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = name(path);
      if (attributes.isSymbolicLink()) {
        problems.add(Problems.link(name));
      } else if (attributes.isDirectory()) {
        problems.add(Problems.tooDeep(name, DEEPEST));
      } else if (expected.contains(name)) {
        return FileVisitResult.CONTINUE;
      } else if (!name.endsWith(".java")) {
        other(name);
      } else if (!attributes.isRegularFile()) {
        problems.add(Problems.unreadable(name, "it is not an ordinary file"));
      } else if (++files > MOST_FILES) {
        problems.add(Problems.tooMany(MOST_FILES));
        return FileVisitResult.TERMINATE;
      } else {
        source(path, name, attributes.size());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      problems.add(Problems.unreadable(name(path), Problems.reason(e)));
      return FileVisitResult.CONTINUE;
    }
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private void other(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (CLAIM.matcher(last).matches()) {
      problems.add(Problems.claim(name));
    } else if (!last.startsWith(".")) {
      others.add(name);
    }
  }

  private void source(Path path, String name, long bytes) {
    if (bytes > MOST_OF_ONE) {
      problems.add(Problems.huge(name, bytes, MOST_OF_ONE));
      return;
    }
    size += bytes;
    if (size > MOST_OF_ALL) {
      problems.add(Problems.hugeTogether(name, MOST_OF_ALL));
      return;
    }
    try {
      sources.add(new Source(name, text(path)));
    } catch (CharacterCodingException e) {
      problems.add(Problems.notText(name, Utf8.firstBadLine(path)));
    } catch (IOException e) {
      problems.add(Problems.unreadable(name, Problems.reason(e)));
    }
  }

  private static String text(Path path) throws IOException {
    // Not followed even if the file became a link since it was seen.
    try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) MOST_OF_ONE);
      return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    }
  }
}
