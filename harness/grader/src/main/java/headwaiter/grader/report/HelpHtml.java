package headwaiter.grader.report;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Our own Markdown as HTML, without its title and with headings that fit below one of level 3. */
final class HelpHtml {
  private static final int DEEPER = 2;
  private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

  private HelpHtml() {}

  static String of(String markdown) {
    return KNOWN.computeIfAbsent(markdown, HelpHtml::render);
  }

  private static String render(String markdown) {
    Node page = Parser.builder().build().parse(markdown);
    for (Node node = page.getFirstChild(); node != null; ) {
      Node next = node.getNext();
      if (node instanceof Heading heading) {
        if (heading.getLevel() == 1) {
          heading.unlink();
        } else {
          heading.setLevel(Math.min(6, heading.getLevel() + DEEPER));
        }
      }
      node = next;
    }
    return HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build().render(page);
  }
}
