package course.crawler.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import course.crawler.given.Config;
import course.crawler.given.SiteMap;
import headwaiter.api.Check;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Sites as one would draw them. */
class CrawlTest {
  @Check("site-map")
  @Test
  void every_page_is_on_the_map_once(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .page("/", "http://www.example/menu", "http://www.example/wine")
            .page(
                "/menu",
                "http://www.example/soup",
                "http://www.example/",
                "http://www.example/wine")
            .page("/wine", "http://www.example/menu", "http://www.example/soup")
            .page("/soup", "http://www.example/soup")
            .crawl();
    assertEquals(List.of("0 /", "1 /menu", "1 /wine", "2 /soup"), Site.text(map.visited()));
    assertEquals(List.of(), map.broken());
    assertEquals(List.of(), map.unvisited());
    assertEquals(4, sim.network().exchanges().size(), "requests");
  }

  @Check("level-by-level")
  @Test
  void each_level_takes_as_long_as_its_slowest_page(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .page("/", ofSeconds(1), "http://www.example/a", "http://www.example/b")
            .page("/a", ofSeconds(3), "http://www.example/c")
            .page("/b", ofSeconds(1), "http://www.example/d")
            .page("/c", ofSeconds(1))
            .page("/d", ofSeconds(2));
    SiteMap map = VirtualTime.assertTakes(sim, ofSeconds(6), site::crawl);
    assertEquals(List.of("0 /", "1 /a", "1 /b", "2 /c", "2 /d"), Site.text(map.visited()));
  }

  @Check("links")
  @Test
  void links_may_be_relative(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .page("/", "menu/", "/wine")
            .page("/menu/", "soup", "../wine", "/")
            .page("/wine")
            .page("/menu/soup")
            .crawl();
    assertEquals(List.of("0 /", "1 /menu/", "1 /wine", "2 /menu/soup"), Site.text(map.visited()));
  }

  @Check("max-depth")
  @Test
  void the_last_level_is_fetched_and_not_followed(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .with(new Config(1, 5, 4, ofSeconds(10), 0, ofSeconds(1), ofMinutes(1)))
            .page("/", "/menu")
            .page("/menu", "/soup")
            .page("/soup")
            .crawl();
    assertEquals(List.of("0 /", "1 /menu"), Site.text(map.visited()));
    assertEquals(List.of(), map.unvisited());
  }

  @Check("broken")
  @Test
  void what_is_not_there_is_named(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .page("/", "/gone", "/menu")
            .says("/gone", ofMillis(100), Reply.of(404, Site.html("/secret")))
            .page("/menu")
            .crawl();
    assertEquals(List.of("0 /", "1 /menu"), Site.text(map.visited()));
    assertEquals(List.of("1 /gone"), Site.text(map.broken()));
  }

  @Check("deadline")
  @Test
  void at_the_deadline_the_map_is_there(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .with(new Config(9, 5, 4, ofSeconds(10), 0, ofSeconds(1), ofMillis(2_500)))
            .page("/", "/a", "/b")
            .page("/a", ofSeconds(1), "/c")
            .page("/b", ofSeconds(5));
    SiteMap map = VirtualTime.assertTakes(sim, ofMillis(2_500), site::crawl);
    assertEquals(List.of("0 /", "1 /a"), Site.text(map.visited()));
    assertEquals(List.of("1 /b"), Site.text(map.unvisited()));
  }

  @Check("loop-stays-free")
  @Test
  void the_call_returns_before_any_page_is_there(Simulation sim) throws Exception {
    CompletableFuture<SiteMap> map =
        new Site(sim).page("/", "http://www.example/a").page("/a").begin();
    VirtualTime.assertElapsed(sim, ofSeconds(0));
    assertEquals(2, sim.await(map).visited().size(), "pages");
  }
}
