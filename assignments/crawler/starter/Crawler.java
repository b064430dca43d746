package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.SiteMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

/** Maps a site by following its links. */
public final class Crawler {
  /**
   * A crawler.
   *
   * @param client makes all requests; follows no redirects
   */
  public Crawler(HttpClient client, Config config) {
    throw new UnsupportedOperationException("the constructor is yours to write");
  }

  /**
   * Crawls a site. Returns at once and never waits. May be called any number of times, also at the
   * same time.
   *
   * @param start the first page
   * @return the map, when all pages have been fetched or found broken, at the deadline at the
   *     latest. It never fails
   */
  public CompletableFuture<SiteMap> crawl(URI start) {
    throw new UnsupportedOperationException("crawl is yours to write");
  }
}
