package headwaiter.worker.tests;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.wire.PermitLost;
import headwaiter.wire.TestPassed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermitsTest {
  /** Three cooks of the submission's own, the second of whom burns the soup. */
  private static final String KITCHEN =
      """
      class Sub {
        final Semaphore pans = new Semaphore(2);
        void all() throws Exception {
          List<Thread> cooks = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            int cook = i;
            cooks.add(Thread.startVirtualThread(() -> cook(cook)));
          }
          for (Thread cook : cooks) cook.join();
        }
        void cook(int cook) {
          try {
            %s
          } catch (IllegalStateException | InterruptedException e) {
            // the guest is told
          }
        }
        void fry(int cook) throws InterruptedException {
          Thread.sleep(1000);
          if (cook == 1) throw new IllegalStateException("burnt");
        }
      }
      """;

  private static final String TEST =
      "@Check(\"c\") @Test void cooks(Simulation sim) throws Exception { new Sub().all(); }";

  private static final int BODY = 13;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pans.acquire(); fry(cook); pans.release();",
        "pans.acquireUninterruptibly(); fry(cook); pans.release();",
        "if (pans.tryAcquire()) { fry(cook); pans.release(); }",
        "if (pans.tryAcquire(5, TimeUnit.SECONDS)) { fry(cook); pans.release(); }"
      })
  void a_permit_that_a_failure_keeps_is_told_where_it_was_taken(String body) {
    List<PermitLost> lost = lost(body);
    assertThat(lost).hasSize(1);
    assertThat(lost.getFirst().kind()).isEqualTo(PermitLost.Kind.KEPT);
    assertThat(lost.getFirst().at().place().line()).isEqualTo(Lesson.line(BODY));
    assertThat(lost.getFirst().stack()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pans.acquire(); try { fry(cook); pans.release(); } finally { pans.release(); }",
        "pans.acquire(); pans.release(); pans.release(); fry(cook);"
      })
  void a_permit_that_is_given_back_twice_is_told_where_it_is_one_too_many(String body) {
    assertThat(lost(body))
        .extracting(PermitLost::kind)
        .containsOnly(PermitLost.Kind.GIVEN_TWICE)
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pans.acquire(); try { fry(cook); } finally { pans.release(); }",
        "if (pans.tryAcquire()) try { fry(cook); } finally { pans.release(); }",
        "if (pans.tryAcquire(1, TimeUnit.MILLISECONDS)) try { fry(cook); } finally { pans.release(); }",
        "pans.acquire(2); try { fry(cook); } finally { pans.release(2); }",
        "pans.release(); fry(cook); pans.acquire();",
        "pans.acquire(); Thread.startVirtualThread(() -> pans.release());",
        "pans.drainPermits(); fry(cook); pans.release(2);",
        "if (!pans.tryAcquire()) return; fry(cook);"
      })
  void nothing_is_said_of_those_that_come_back_or_are_not_meant_to(String body) {
    assertThat(lost(body)).isEmpty();
    assertThat(Lesson.of(KITCHEN.formatted(body), TEST).run(TestPassed.class)).hasSize(1);
  }

  @Test
  void what_a_test_takes_it_may_keep() {
    assertThat(
            Lesson.of(
                    """
                    class Sub {
                      private final Semaphore seats = new Semaphore(2);
                      void sit() throws Exception { seats.acquire(); }
                      void rise() { seats.release(); }
                    }
                    """,
                    """
                    @Check("c") @Test void sits(Simulation sim) throws Exception {
                      Sub sub = new Sub();
                      sub.sit(); sub.rise(); sub.rise(); sub.sit();
                    }
                    """)
                .run(PermitLost.class))
        .isEmpty();
  }

  private static List<PermitLost> lost(String body) {
    return Lesson.of(KITCHEN.formatted(body), TEST).run(PermitLost.class);
  }
}
