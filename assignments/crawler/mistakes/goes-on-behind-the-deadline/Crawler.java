package course.crawler;

import course.crawler.given.Config;
import course.crawler.given.SiteMap;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.CompletableFuture;

public final class Crawler {
  private final HttpClient client;
  private final Config config;

  public Crawler(HttpClient client, Config config) {
    this.client = client;
    this.config = config;
  }

  public CompletableFuture<SiteMap> crawl(URI start) {
    return new Crawl(client, config).from(start);
  }
}
