package course.crawler;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the links on a page. */
final class Links {
  private static final Pattern HREF = Pattern.compile("href=(?:\"([^\"]*)\"|'([^']*)')");

  private Links() {}

  /** The first few distinct links, in the order of the document. */
  static List<URI> on(URI page, String html, int most) {
    return HREF.matcher(html)
        .results()
        .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
        .flatMap(link -> target(page, link).stream())
        .distinct()
        .limit(most)
        .toList();
  }

  private static Optional<URI> target(URI page, String link) {
    int fragment = link.indexOf('#');
    try {
      URI target = page.resolve(fragment < 0 ? link : link.substring(0, fragment));
      boolean web = Stream.of("http", "https").anyMatch(it -> it.equals(target.getScheme()));
      return web && target.getHost() != null ? Optional.of(target) : Optional.empty();
    } catch (IllegalArgumentException noLink) {
      return Optional.empty();
    }
  }
}
