package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags of a page, as a browser sees them. */
final class Tags {
  /** An opening tag. */
  record Tag(String name, Map<String, String> attributes) {}

  private static final Pattern TAG =
      Pattern.compile("<([a-z][a-z0-9]*)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*+)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

  private Tags() {}

  /**
   * The opening tags, in order.
   *
   * @throws AssertionError at a {@code <} that begins no tag of ours
   */
  static List<Tag> of(String page) {
    List<Tag> tags = new ArrayList<>();
    int at = page.indexOf('<', "<!doctype html>".length());
    while (at >= 0) {
      Matcher tag = TAG.matcher(page).region(at, page.length());
      int next = at + 2;
      if (tag.lookingAt()) {
        next = tag.end();
        tags.add(new Tag(tag.group(1), attributes(tag.group(2))));
        if (tag.group(1).equals("script") || tag.group(1).equals("style")) {
          next = page.indexOf("</" + tag.group(1) + ">", next);
        }
      } else if (page.charAt(at + 1) != '/') {
        throw new AssertionError("no tag: " + page.substring(at, Math.min(page.length(), at + 80)));
      }
      at = page.indexOf('<', next);
    }
    return tags;
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? "" : value);
    }
    return attributes;
  }
}
