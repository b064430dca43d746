package headwaiter.verify.workflows;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of a workflow comes to: texts, paths into contexts, {@code ==}, {@code !=},
 * {@code &&}, {@code ||} and {@code always()}. What is not there is an empty text.
 */
final class Expression {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*('(?:[^']|'')*'|==|!=|&&|\\|\\||[\\w.-]+(?:\\(\\))?)");
  private static final Pattern INSIDE = Pattern.compile("\\$\\{\\{(.*?)}}");

  private final Matcher tokens;
  private final Map<String, ?> contexts;
  private String token = "";

  private Expression(String text, Map<String, ?> contexts) {
    this.tokens = TOKEN.matcher(text);
    this.contexts = contexts;
    next();
  }

  /** A text with its expressions filled in. */
  static String filled(String text, Map<String, ?> contexts) {
    return INSIDE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(of(match.group(1), contexts)));
  }

  static String of(String text, Map<String, ?> contexts) {
    Expression expression = new Expression(text.strip(), contexts);
    String value = expression.or();
    if (!expression.token.isEmpty()) {
      throw new IllegalArgumentException("Not understood from `" + expression.token + "`: " + text);
    }
    return value;
  }

  static boolean isTrue(String value) {
    return !value.isEmpty() && !value.equals("false") && !value.equals("0");
  }

  private String or() {
    String value = and();
    while (token.equals("||")) {
      next();
      String other = and();
      value = isTrue(value) ? value : other;
    }
    return value;
  }

  private String and() {
    String value = equal();
    while (token.equals("&&")) {
      next();
      String other = equal();
      value = isTrue(value) ? other : value;
    }
    return value;
  }

  private String equal() {
    String value = single();
    if (token.equals("==") || token.equals("!=")) {
      boolean same = token.equals("==");
      next();
      value = String.valueOf(value.equals(single()) == same);
    }
    return value;
  }

  private String single() {
    String single = token;
    next();
    if (single.startsWith("'")) {
      return single.substring(1, single.length() - 1).replace("''", "'");
    }
    if (single.equals("always()")) {
      return "true";
    }
    if (single.matches("[0-9]+|true|false")) {
      return single;
    }
    Object at = contexts;
    for (String part : single.split("\\.", -1)) {
      at = at instanceof Map<?, ?> map && map.containsKey(part) ? map.get(part) : "";
    }
    return String.valueOf(at);
  }

  private void next() {
    if (tokens.lookingAt()) {
      token = tokens.group(1);
      tokens.region(tokens.end(), tokens.regionEnd());
    } else {
      token = "";
    }
  }
}
