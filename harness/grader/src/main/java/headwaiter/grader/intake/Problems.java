package headwaiter.grader.intake;

import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Finding;
import headwaiter.grader.model.FindingId;
import headwaiter.wire.Place;
import headwaiter.wire.Source;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a folder that was handed in, in words. */
final class Problems {
  private static final int NAMES = 5;

  private Problems() {}

  /** Whether it keeps the submission from being compiled. */
  static boolean stops(Finding finding) {
    return switch (finding.id()) {
      case FindingId.BAD_INPUT, FindingId.STRUCTURE, FindingId.REDEFINED_TYPE -> true;
      default -> false;
    };
  }

  static Finding nothing(Assignment assignment) {
    String wanted =
        assignment.starter().stream()
            .map(Source::path)
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .reduce((a, b) -> a + ", " + b)
            .orElse("a Java file");
    return bad(
        "",
        0,
        "Nothing was handed in: the folder has no Java file with anything in it.",
        "Put " + wanted + " there.");
  }

  static Finding empty(String name) {
    return bad(name, 0, shown(name) + " is empty.", "Put your class there, or take the file out.");
  }

  static Finding unreadable(String name, String why) {
    String what = name.isEmpty() ? "The folder" : shown(name);
    return bad(
        name, 0, what + " can't be read: " + why + ".", "Hand in an ordinary, readable file.");
  }

  static Finding notText(String name, int line) {
    return bad(
        name,
        line,
        shown(name) + " is not valid UTF-8" + (line > 0 ? " from line " + line + " on." : "."),
        "Save it in UTF-8.");
  }

  static Finding huge(String name, long bytes, long most) {
    return bad(
        name,
        0,
        shown(name) + " has " + megabytes(bytes) + "; a source may have " + megabytes(most) + ".",
        "Hand in only what you wrote yourself.");
  }

  static Finding hugeTogether(String name, long most) {
    return bad(
        name,
        0,
        "With " + shown(name) + " the sources have more than " + megabytes(most) + ".",
        "Hand in only what you wrote yourself.");
  }

  static Finding tooMany(int most) {
    return bad(
        "",
        0,
        "There are more than " + most + " Java files.",
        "Hand in only what you wrote yourself.");
  }

  static Finding tooDeep(String name, int deepest) {
    return bad(
        name,
        0,
        shown(name) + " is more than " + deepest + " folders deep.",
        "Put the sources beside each other.");
  }

  static Finding link(String name) {
    return bad(
        name,
        0,
        shown(name) + " is a symbolic link, and links are not followed.",
        "Hand in the file itself.");
  }

  static Finding module(String name) {
    return bad(
        name, 0, "A submission is no module, but has " + shown(name) + ".", "Take the file out.");
  }

  static Finding claim(String name) {
    return finding(
        FindingId.IGNORED_FILE,
        name,
        0,
        shown(name)
            + " was ignored: times and points never come from a submission, only from the teacher's"
            + " own files.",
        "Take the file out.");
  }

  static Finding ignored(List<String> names) {
    List<String> first = names.stream().sorted().limit(NAMES).map(Problems::shown).toList();
    int more = names.size() - first.size();
    return finding(
        FindingId.IGNORED_FILE,
        names.stream().sorted().findFirst().orElse(""),
        0,
        "Only Java files are graded; ignored: "
            + String.join(", ", first)
            + (more > 0 ? " and " + more + " more" : "")
            + ".",
        "Nothing needs to be done.");
  }

  static Finding hiddenCharacter(String name, int line, int column, int codePoint) {
    return new Finding(
        FindingId.HIDDEN_CHARACTER,
        List.of(Finding.Origin.STATIC),
        true,
        "",
        new Place(name, line),
        line,
        column,
        String.format(
            Locale.ROOT,
            "The invisible character U+%04X makes this line read in another order than the compiler"
                + " reads it.",
            codePoint),
        "Delete the character.",
        List.of(),
        Optional.empty());
  }

  static Finding otherPackage(String name, int line, String came, String expected) {
    return finding(
        FindingId.STRUCTURE,
        name,
        line,
        came.isEmpty()
            ? shown(name) + " has no package line; expected `package " + expected + ";`."
            : shown(name)
                + " says `package "
                + came
                + ";`, but the classes of this assignment belong to `"
                + expected
                + "`.",
        "Begin the file with `package " + expected + ";`.");
  }

  static Finding redefined(String name, int line, String packageName) {
    return finding(
        FindingId.REDEFINED_TYPE,
        name,
        line,
        shown(name)
            + " puts a class into the package `"
            + packageName
            + "`, which is not the student's.",
        "Take the file out; your classes are compiled together with the given ones.");
  }

  private static Finding bad(String file, int line, String message, String advice) {
    return finding(FindingId.BAD_INPUT, file, line, message, advice);
  }

  private static Finding finding(String id, String file, int line, String message, String advice) {
    return new Finding(
        id,
        List.of(Finding.Origin.STATIC),
        true,
        "",
        new Place(file, line),
        line,
        0,
        message,
        advice,
        List.of(),
        Optional.empty());
  }

  /** A file's name with nothing in it that could steer a terminal. */
  private static String shown(String name) {
    return name.replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
  }

  static String reason(IOException e) {
    return switch (e) {
      case java.nio.file.NoSuchFileException missing -> "it does not exist";
      case java.nio.file.AccessDeniedException denied -> "access is denied";
      default -> String.valueOf(e.getMessage());
    };
  }
}
