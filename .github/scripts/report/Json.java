import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON that nobody vouches for: objects become maps, arrays lists, numbers {@code Long} or
 * {@code Double}. Anything that is not JSON, or nested too deeply, is an {@link
 * IllegalArgumentException}.
 */
final class Json {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value(0);
    json.blanks();
    if (json.at < text.length()) {
      throw json.wrong("the end");
    }
    return value;
  }

  /** A text, as JSON writes it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("less depth");
    }
    blanks();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", "");
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    blanks();
    while (peek() != '}') {
      String key = string();
      blanks();
      expect(':');
      object.put(key, value(depth + 1));
      blanks();
      if (peek() == ',') {
        at++;
        blanks();
      } else if (peek() != '}') {
        throw wrong("`,` or `}`");
      }
    }
    at++;
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    at++;
    blanks();
    while (peek() != ']') {
      array.add(value(depth + 1));
      blanks();
      if (peek() == ',') {
        at++;
        blanks();
      } else if (peek() != ']') {
        throw wrong("`,` or `]`");
      }
    }
    at++;
    return array;
  }

  private String string() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        char escaped = peek();
        at++;
        switch (escaped) {
          case 'n' -> out.append('\n');
          case 't' -> out.append('\t');
          case 'r' -> out.append('\r');
          case 'b' -> out.append('\b');
          case 'f' -> out.append('\f');
          case 'u' -> out.append(unicode());
          case '"', '\\', '/' -> out.append(escaped);
          default -> throw wrong("an escape");
        }
      } else {
        out.append(c);
      }
    }
    at++;
    return out.toString();
  }

  private char unicode() {
    String digits = at + 4 <= text.length() ? text.substring(at, at + 4) : "";
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw wrong("four digits");
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private Object number() {
    int from = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(from, at);
    if (number.matches("-?[0-9]{1,18}")) {
      return Long.parseLong(number);
    }
    if (number.matches("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?")) {
      return Double.parseDouble(number);
    }
    throw wrong("a value");
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong("`" + word + "`");
    }
    at += word.length();
    return value;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("`" + c + "`");
    }
    at++;
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("more");
    }
    return text.charAt(at);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException("Expected " + expected + " at character " + at + ".");
  }
}
