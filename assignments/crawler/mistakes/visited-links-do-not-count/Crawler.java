package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.Page;
import course.crawler.given.SiteMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/**
 * A virtual thread goes from level to level, and sends one more to each page. It alone touches what
 * has been found; the others only bring their page.
 */
public final class Crawler {
  private final HttpClient client;
  private final Config config;

  public Crawler(HttpClient client, Config config) {
    this.client = client;
    this.config = config;
  }

  public CompletableFuture<SiteMap> crawl(URI start) {
    CompletableFuture<SiteMap> map = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("crawl")
        .start(
            () -> {
              try {
                map.complete(mapFrom(start));
              } catch (InterruptedException closingTime) {
                Thread.currentThread().interrupt();
                map.cancel(false);
              }
            });
    return map;
  }

  private SiteMap mapFrom(URI start) throws InterruptedException {
    long end = System.nanoTime() + config.deadline().toNanos();
    Fetcher fetcher = new Fetcher(client, config);
    Map<URI, Fetcher.Result> results = new ConcurrentHashMap<>();
    Set<URI> known = new HashSet<>(Set.of(start));
    List<Page> found = new ArrayList<>();
    List<Page> level = List.of(new Page(start, 0));
    while (!level.isEmpty()) {
      found.addAll(level);
      if (!fetch(level, fetcher, results, Duration.ofNanos(end - System.nanoTime()))) {
        break;
      }
      level = nextLevel(level, results, known);
    }
    return new SiteMap(
        found.stream().filter(page -> results.get(page.uri()) instanceof Fetcher.Html).toList(),
        found.stream().filter(page -> results.get(page.uri()) instanceof Fetcher.Broken).toList(),
        found.stream().filter(page -> !results.containsKey(page.uri())).toList());
  }

  /** Fetches the pages of a level; false if the time was over before they had all ended. */
  private static boolean fetch(
      List<Page> level, Fetcher fetcher, Map<URI, Fetcher.Result> results, Duration time)
      throws InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.awaitAll(), with -> with.withTimeout(time))) {
      for (Page page : level) {
        scope.fork(() -> results.put(page.uri(), fetcher.fetch(page.uri())));
      }
      scope.join();
      return true;
    } catch (TimeoutException over) {
      return false;
    }
  }

  private List<Page> nextLevel(List<Page> level, Map<URI, Fetcher.Result> results, Set<URI> known) {
    List<Page> next = new ArrayList<>();
    for (Page page : level) {
      if (page.depth() < config.maxDepth()
          && results.get(page.uri()) instanceof Fetcher.Html(String text)) {
        Links.on(page.uri(), text, Integer.MAX_VALUE).stream()
            .filter(known::add)
            .limit(config.maxLinksPerPage())
            .forEach(link -> next.add(new Page(link, page.depth() + 1)));
      }
    }
    return next;
  }
}
