package course.crawler.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.crawler.given.Config;
import course.crawler.given.SiteMap;
import headwaiter.api.Check;
import headwaiter.api.Exchange;
import headwaiter.api.Explored;
import headwaiter.api.Reply;
import headwaiter.api.Simulation;
import headwaiter.api.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sites as they are. */
class DarkCornersTest {
  private static Config config(int depth, int concurrent, int retries) {
    return new Config(depth, 5, concurrent, ofSeconds(10), retries, ofSeconds(1), ofMinutes(50));
  }

  @Check("shortest-path")
  @Test
  void the_shortest_path_counts_and_not_the_quickest(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .with(config(3, 9, 0))
            .page("/", "/quick", "/slow")
            .page("/quick", ofMillis(10), "/detour")
            .page("/detour", ofMillis(10), "/far")
            .page("/slow", ofSeconds(5), "/far")
            .page("/far", ofMillis(10), "/farther")
            .page("/farther")
            .crawl();
    assertEquals(
        List.of("0 /", "1 /quick", "1 /slow", "2 /detour", "2 /far", "3 /farther"),
        Site.text(map.visited()));
  }

  @Check("links")
  @Test
  void a_page_with_many_links_gets_few(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .page("/", "/a#top", "/", "/a", "mailto:cook@www.example", "/b#x", "/a?x", "/c", "/d");
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      site.page(path);
    }
    SiteMap map = site.crawl();
    assertEquals(List.of("0 /", "1 /a", "1 /b", "1 /a", "1 /c"), Site.text(map.visited()));
  }

  @Check("links")
  @Test
  void a_link_may_lead_elsewhere_or_nowhere(Simulation sim) throws Exception {
    sim.network().host("wine.example").on("GET", "/red").reply(200, "<a href='white'>white</a>");
    sim.network().host("wine.example").on("GET", "/white").reply(200, "no links");
    SiteMap map =
        new Site(sim)
            .page("/", "a b c", "javascript:void(0)", "http://wine.example/red", "#")
            .crawl();
    assertEquals(
        List.of("0 /", "1 wine.example/red", "2 wine.example/white"), Site.text(map.visited()));
    assertEquals(List.of(), map.broken());
  }

  @Check("at-most-k")
  @Test
  void three_at_once_and_no_more(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .with(new Config(1, 10, 3, ofSeconds(10), 0, ofSeconds(1), ofMinutes(5)))
            .page("/", IntStream.range(0, 10).mapToObj(i -> "/" + i).toArray(String[]::new));
    for (int page = 0; page < 10; page++) {
      site.page("/" + page, page == 0 ? ofSeconds(3) : ofSeconds(1));
    }
    VirtualTime.assertTakes(sim, ofSeconds(5), site::crawl);
    assertEquals(3, sim.network().mostInFlight(), "requests in flight");
  }

  @Check("retries")
  @Test
  void a_pause_is_twice_the_one_before(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .with(config(3, 1, 3))
            .says("/", ofMillis(500), Reply.of(500), Reply.of(503), Reply.of(404), Reply.of(200));
    SiteMap map = VirtualTime.assertTakes(sim, ofSeconds(9), site::crawl);
    assertEquals(List.of("0 /"), Site.text(map.visited()));
    assertEquals(List.of("0 s", "1.500 s", "4 s", "8.500 s"), began(sim));
  }

  /** When requests began. */
  private static List<String> began(Simulation sim) {
    return sim.network().exchanges().stream()
        .map(exchange -> VirtualTime.text(exchange.began()))
        .toList();
  }

  @Check("retries")
  @Test
  void a_pause_takes_nobodys_place(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .with(config(1, 1, 1))
            .page("/", "/a", "/b")
            .says("/a", ofSeconds(1), Reply.of(500), Reply.of(200))
            .page("/b");
    VirtualTime.assertTakes(sim, ofSeconds(4), site::crawl);
    assertEquals(List.of("0 s", "1 s", "2 s", "3 s"), began(sim));
  }

  @Check("retries")
  @Test
  void enough_is_enough(Simulation sim) throws Exception {
    Site site =
        new Site(sim).with(config(3, 2, 2)).says("/", ofMillis(500), Reply.of(500, "out of order"));
    SiteMap map = VirtualTime.assertTakes(sim, ofMillis(4_500), site::crawl);
    assertEquals(List.of("0 /"), Site.text(map.broken()));
    assertEquals(3, sim.network().exchanges().size(), "attempts");
  }

  @Check("broken")
  @Test
  void a_page_that_takes_too_long_is_broken(Simulation sim) throws Exception {
    sim.network().host("shut.example").refuses();
    Site site =
        new Site(sim)
            .with(new Config(3, 9, 9, ofSeconds(2), 0, ofSeconds(1), ofMinutes(5)))
            .page("/", "/hangs", "/stalls", "http://shut.example/", "/moved", "/good")
            .says("/hangs", ofSeconds(0), Reply.silence())
            .says("/stalls", ofSeconds(1), Reply.of(200, Site.html("/x")).silentAfter(9))
            .says("/moved", ofSeconds(1), Reply.redirect(301, "/good"))
            .page("/good");
    SiteMap map = VirtualTime.assertTakes(sim, ofSeconds(3), site::crawl);
    assertEquals(List.of("0 /", "1 /good"), Site.text(map.visited()));
    assertEquals(
        List.of("1 /hangs", "1 /stalls", "1 shut.example/", "1 /moved"), Site.text(map.broken()));
    sim.settle();
    assertEquals(0, sim.network().inFlight(), "requests in flight");
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("deadline")
  @Test
  void nothing_goes_on_behind_the_deadline(Simulation sim) throws Exception {
    Site site =
        new Site(sim)
            .with(new Config(9, 5, 1, ofSeconds(10), 2, ofSeconds(2), ofMillis(3_500)))
            .page("/", "/flaky", "/slow", "/later")
            .says("/flaky", ofSeconds(1), Reply.of(500))
            .page("/slow", ofSeconds(9))
            .page("/later");
    SiteMap map = VirtualTime.assertTakes(sim, ofMillis(3_500), site::crawl);
    assertEquals(List.of("1 /flaky", "1 /slow", "1 /later"), Site.text(map.unvisited()));
    sim.settle();
    assertEquals(Exchange.Ending.GIVEN_UP, sim.network().exchanges().getLast().ending());
    VirtualTime.assertNothingLeft(sim);
    sim.advance(Duration.ofMinutes(1));
    assertEquals(3, sim.network().exchanges().size(), "requests");
  }

  @Check("deadline")
  @Test
  void no_timer_waits_for_a_deadline_that_is_not_needed(Simulation sim) throws Exception {
    new Site(sim).page("/", "/a").page("/a").crawl();
    sim.settle();
    VirtualTime.assertNothingLeft(sim);
  }

  @Check("once-each")
  @Explored
  @Test
  void who_is_found_twice_is_fetched_once(Simulation sim) throws Exception {
    SiteMap map =
        new Site(sim)
            .with(config(2, 2, 0))
            .page("/", "/a", "/b")
            .page("/a", "/c")
            .page("/b", "/c")
            .page("/c")
            .crawl();
    assertEquals(List.of("0 /", "1 /a", "1 /b", "2 /c"), Site.text(map.visited()));
    assertEquals(4, sim.network().exchanges().size(), "requests");
  }

  @Check("big-web")
  @Test
  void a_wide_web_is_mapped(Simulation sim) throws Exception {
    sim.network()
        .host("www.example")
        .latency(ofMillis(10))
        .answers(request -> wide(request.uri().getPath()));
    SiteMap map = new Site(sim).with(config(99, 50, 0)).crawl();
    assertEquals(2_000, map.visited().size(), "pages");
    assertEquals(2_000, sim.network().exchanges().size(), "requests");
    assertTrue(sim.network().mostInFlight() <= 50, "requests in flight");
    assertEquals(5, map.visited().getLast().depth(), "depth of the last page");
  }

  /** Page n has the pages 5n+1 to 5n+5 behind it, and a way back. */
  private static Reply wide(String path) {
    int page = path.equals("/") ? 0 : Integer.parseInt(path.substring(1));
    String[] links =
        IntStream.rangeClosed(5 * page + 1, 5 * page + 5)
            .mapToObj(next -> next < 2_000 ? "/" + next : "/")
            .toArray(String[]::new);
    return Reply.of(200, Site.html(links));
  }

  @Check("big-web")
  @Test
  void a_deep_web_is_mapped(Simulation sim) throws Exception {
    sim.network()
        .host("www.example")
        .latency(ofMillis(10))
        .answers(request -> deep(request.uri().getPath()));
    SiteMap map = new Site(sim).with(config(9_999, 2, 0)).crawl();
    assertEquals(400, map.visited().size(), "pages");
    assertEquals(399, map.visited().getLast().depth(), "depth of the last page");
  }

  private static Reply deep(String path) {
    int page = path.equals("/") ? 0 : Integer.parseInt(path.substring(1));
    return Reply.of(200, page < 399 ? Site.html("/" + (page + 1), "/") : "the end");
  }
}
