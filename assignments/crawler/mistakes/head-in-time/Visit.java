package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.Page;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One page, and how far it has got. Guarded by its crawl. */
final class Visit {
  enum State {
    OPEN,
    VISITED,
    BROKEN
  }

  final Page page;
  State state = State.OPEN;
  List<URI> links = List.of();
  private int failures;

  Visit(Page page) {
    this.page = page;
  }

  /** An attempt has ended, with the page or without; says how long to wait if there is another. */
  Optional<Duration> ended(Optional<String> html, Config config) {
    if (html.isPresent()) {
      state = State.VISITED;
      if (page.depth() < config.maxDepth()) {
        links = Links.on(page.uri(), html.get(), config.maxLinksPerPage());
      }
      return Optional.empty();
    }
    failures++;
    if (failures > config.retries()) {
      state = State.BROKEN;
      return Optional.empty();
    }
    return Optional.of(config.basePause().multipliedBy(1L << (failures - 1)));
  }
}
