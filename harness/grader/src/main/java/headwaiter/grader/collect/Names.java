package headwaiter.grader.collect;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that others chose, as names of files that mean the same on every machine. */
final class Names {
  private static final int LONGEST = 100;
  private static final int DEEPEST = 20;
  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
  private static final Set<String> JUNK =
      Set.of(
          "__macosx",
          ".git",
          ".idea",
          ".vscode",
          ".settings",
          ".gradle",
          "target",
          "build",
          "bin",
          "out");
  private static final Set<String> JUNK_FILES =
      Set.of(".ds_store", "thumbs.db", "desktop.ini", ".classpath", ".project");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Names() {}

  /**
   * A path inside of what was handed in, with {@code /} and composed characters.
   *
   * @throws Zip.Refused if it leads elsewhere, or can't be a file's name everywhere
   */
  static String path(String name) throws Zip.Refused {
    String path = Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      throw new Zip.Refused("its name begins at the root of a disk");
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        throw new Zip.Refused("its name leads out of its folder");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part(part));
      }
    }
    if (parts.isEmpty() || parts.size() > DEEPEST) {
      throw new Zip.Refused("it lies in more than " + DEEPEST + " folders, or has no name");
    }
    return String.join("/", parts);
  }

  private static String part(String part) throws Zip.Refused {
    String stem = part.toLowerCase(Locale.ROOT);
    stem = stem.indexOf('.') > 0 ? stem.substring(0, stem.indexOf('.')) : stem;
    if (part.length() > LONGEST) {
      throw new Zip.Refused("its name has more than " + LONGEST + " characters");
    }
    if (DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]")) {
      throw new Zip.Refused("its name is that of a device");
    }
    if (part.endsWith(".")
        || part.endsWith(" ")
        || part.chars().anyMatch(c -> "<>:\"|?*".indexOf(c) >= 0)) {
      throw new Zip.Refused("its name can't be a file's on every machine");
    }
    boolean odd =
        part.codePoints()
            .anyMatch(
                c ->
                    switch (Character.getType(c)) {
                      case Character.CONTROL,
                          Character.FORMAT,
                          Character.SURROGATE,
                          Character.LINE_SEPARATOR,
                          Character.PARAGRAPH_SEPARATOR,
                          Character.UNASSIGNED ->
                          true;
                      default -> c == 0xfffd;
                    });
    if (odd) {
      throw new Zip.Refused("its name has characters that nobody sees");
    }
    return part;
  }

  /** What two paths have in common that are one file on some machine. */
  static String same(String path) {
    return Normalizer.normalize(path.toUpperCase(Locale.ROOT), Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT);
  }

  /** Whether it is what tools leave, and nobody handed in. */
  static boolean isJunk(String path) {
    String[] parts = path.toLowerCase(Locale.ROOT).split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      if (JUNK.contains(parts[i])) {
        return true;
      }
    }
    String last = parts[parts.length - 1];
    return JUNK_FILES.contains(last) || last.startsWith("._") || last.endsWith(".class");
  }

  /** A student's folder, made of a name: small letters, digits and {@code -}; may be empty. */
  static String student(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.length() > 60 ? plain.substring(0, 60) : plain;
  }

  /** A text of others in a message. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(200)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean seen =
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.SURROGATE
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR;
              shown.append(seen ? Character.toString(c) : "\uFFFD");
            });
    return shown.toString();
  }
}
