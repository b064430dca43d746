package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.BlockingCall;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Virtual threads that keep their carrier while they wait. */
class PinningTest {
  private static final String MENU =
      """
      class Sub {
        static class Menu {
          static final String SOUP = new CompletableFuture<String>()
              .completeOnTimeout("soup", 2, TimeUnit.SECONDS).join();
          static String soup() { return SOUP; }
        }
        static CompletableFuture<String> order() {
          CompletableFuture<String> soup = new CompletableFuture<>();
          Thread.ofVirtual().name("bea").start(() -> soup.complete(Menu.soup()));
          return soup;
        }
      }
      """;

  private static final String TEST =
      """
      @Check("c") @Test void serves(Simulation sim) throws Exception {
        assertEquals("soup", sim.await(Sub.order()));
      }
      """;

  @Test
  void the_line_that_waits_is_told_with_the_class_whose_initialiser_it_is() {
    List<BlockingCall> calls = Lesson.of(MENU, TEST).run(BlockingCall.class);
    assertThat(calls).hasSize(1);
    BlockingCall call = calls.getFirst();
    assertThat(call.kind()).isEqualTo(BlockingCall.Kind.PIN);
    assertThat(call.thread()).isEqualTo("bea");
    assertThat(call.nanos()).isEqualTo(2_000_000_000);
    assertThat(call.at().place().line()).isEqualTo(Lesson.line(4));
    assertThat(call.why())
        .isEqualTo(
            "it is virtual and keeps its carrier, because it is inside of the initialiser of"
                + " `Sub.Menu`");
  }

  @Test
  void a_platform_thread_has_no_carrier_to_keep() {
    String played = MENU.replace("ofVirtual()", "ofPlatform()");
    assertThat(Lesson.of(played, TEST).run(BlockingCall.class)).isEmpty();
  }
}
