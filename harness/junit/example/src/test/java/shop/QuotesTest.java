package shop;

import static headwaiter.api.VirtualTime.assertOverlaps;
import static headwaiter.api.VirtualTime.assertTakes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import headwaiter.junit.DetectBlocking;
import headwaiter.junit.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated
@DetectBlocking
class QuotesTest {
  @Test
  void asks_all_suppliers_at_once_and_waits_for_none_too_long(Simulation sim) throws Exception {
    GivenService post = sim.service("post"); // a stand-in: it answers when it is told to
    Quotes quotes =
        new Quotes(
            List.of(
                item -> post.answer("near", ofSeconds(1), 120),
                item -> post.answer("far", ofSeconds(4), 100),
                item -> post.answer("too late", ofSeconds(60), 1)),
            ofSeconds(5));

    int price = assertTakes(ofSeconds(5), () -> quotes.best("a chair").join());

    assertEquals(100, price);
    assertOverlaps(post, "near", "far");
  }
}
