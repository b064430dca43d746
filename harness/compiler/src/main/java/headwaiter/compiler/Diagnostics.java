package headwaiter.compiler;

import headwaiter.wire.Diagnostic;
import headwaiter.wire.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/** The compiler's messages as ours: errors first, bounded in number and size, in English. */
final class Diagnostics {
  private static final int MOST = 50;
  private static final int LONGEST = 1000;

  private Diagnostics() {}

  static List<Diagnostic> of(List<javax.tools.Diagnostic<? extends JavaFileObject>> said) {
    Stream<Diagnostic> errors =
        said.stream().filter(one -> one.getKind() == Kind.ERROR).map(Diagnostics::of);
    Stream<Diagnostic> warnings =
        said.stream()
            .filter(one -> one.getKind() == Kind.WARNING || one.getKind() == Kind.MANDATORY_WARNING)
            .map(Diagnostics::of);
    return Stream.concat(errors, warnings).limit(MOST).toList();
  }

  private static Diagnostic of(javax.tools.Diagnostic<? extends JavaFileObject> one) {
    boolean error = one.getKind() == Kind.ERROR;
    String message = cut(one.getMessage(Locale.ENGLISH));
    if (!(one.getSource() instanceof MemoryFiles.SourceFile file)
        || one.getPosition() == javax.tools.Diagnostic.NOPOS) {
      return new Diagnostic(error, Place.NOWHERE, 0, 0, message);
    }
    String text = file.getCharContent(true).toString();
    int at = (int) Math.min(one.getPosition(), text.length());
    int lineStart = startOfLine(text, at);
    int lineEnd = endOfLine(text, at);
    int end = (int) Math.clamp(one.getEndPosition(), at + 1L, Math.max(lineEnd, at + 1L));
    return new Diagnostic(
        error,
        new Place(file.path(), (int) one.getLineNumber()),
        at - lineStart + 1,
        end - lineStart + 1,
        message);
  }

  private static int startOfLine(String text, int at) {
    int start = at;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int endOfLine(String text, int at) {
    int end = at;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static String cut(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
  }
}
