package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.Page;
import course.crawler.given.SiteMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.TimeoutException;

/** A virtual thread for each page, which waits for those of the pages behind it. */
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

    Fetcher fetcher = new Fetcher(client, config);
    Map<URI, Fetcher.Result> results = new ConcurrentHashMap<>();
    Set<URI> known = ConcurrentHashMap.newKeySet();
    known.add(start);
    List<Page> found = new CopyOnWriteArrayList<>(List.of(new Page(start, 0)));
    try (var scope =
        StructuredTaskScope.open(Joiner.awaitAll(), with -> with.withTimeout(config.deadline()))) {
      scope.fork(
          () -> {
            visit(found.getFirst(), fetcher, results, known, found);
            return start;
          });
      scope.join();
    } catch (TimeoutException over) {
      // what has not ended by now is unvisited
    }
    return new SiteMap(
        found.stream().filter(page -> results.get(page.uri()) instanceof Fetcher.Html).toList(),
        found.stream().filter(page -> results.get(page.uri()) instanceof Fetcher.Broken).toList(),
        found.stream().filter(page -> !results.containsKey(page.uri())).toList());
  }

  private void visit(
      Page page,
      Fetcher fetcher,
      Map<URI, Fetcher.Result> results,
      Set<URI> known,
      List<Page> found)
      throws InterruptedException {
    fetcher.places().acquire();
    try {
      Fetcher.Result result = fetcher.fetch(page.uri());
      results.put(page.uri(), result);
      List<Page> next = new ArrayList<>();
      if (page.depth() < config.maxDepth() && result instanceof Fetcher.Html(String text)) {
        for (URI link : Links.on(page.uri(), text, config.maxLinksPerPage())) {
          if (known.add(link)) {
            next.add(new Page(link, page.depth() + 1));
          }
        }
      }
      found.addAll(next);
      try (var scope = StructuredTaskScope.open(Joiner.awaitAll())) {
        for (Page child : next) {
          scope.fork(
              () -> {
                visit(child, fetcher, results, known, found);
                return child;
              });
        }
        scope.join();
      }
    } finally {
      fetcher.places().release();
    }
  }
}
