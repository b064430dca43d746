package course.crawler.tests;

import course.crawler.Crawler;
import course.crawler.given.Config;
import course.crawler.given.Page;
import course.crawler.given.SiteMap;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A site on {@code www.example}, and a crawler for it. */
final class Site {
  private final Simulation sim;
  private Config config =
      new Config(9, 5, 4, Duration.ofSeconds(10), 0, Duration.ofSeconds(1), Duration.ofMinutes(10));

  Site(Simulation sim) {
    this.sim = sim;
  }

  Site with(Config other) {
    config = other;
    return this;
  }

  /** A page that takes a second and has these links. */
  Site page(String path, String... links) {
    return page(path, Duration.ofSeconds(1), links);
  }

  /** A page that has these links. */
  Site page(String path, Duration latency, String... links) {
    return says(path, latency, Reply.of(200, html(links)));
  }

  /** A path and what is said there. */
  Site says(String path, Duration latency, Reply... replies) {
    var route = sim.network().host("www.example").on("GET", path).after(latency);
    Stream.of(replies).forEach(route::reply);
    return this;
  }

  static String html(String... links) {
    return Stream.of(links)
        .map(link -> "<p><a href=\"" + link + "\">more</a></p>\n")
        .collect(Collectors.joining("", "<html>\n", "</html>\n"));
  }

  /** Has the crawl begun, on the loop. */
  CompletableFuture<SiteMap> begin() throws Exception {
    Crawler crawler = new Crawler(sim.network().client(), config);
    return sim.onLoop(() -> crawler.crawl(URI.create("http://www.example/")));
  }

  SiteMap crawl() throws Exception {
    return sim.await(begin());
  }

  /** Pages as text, such as {@code "0 /", "1 /soup"}; those elsewhere with their host. */
  static List<String> text(List<Page> pages) {
    return pages.stream()
        .map(
            page ->
                page.depth()
                    + " "
                    + (page.uri().getHost().equals("www.example") ? "" : page.uri().getHost())
                    + page.uri().getRawPath())
        .toList();
  }
}
