package headwaiter.simulator.detect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.detect.caught.InitialiserWaits;
import headwaiter.simulator.detect.clean.InitialiserRuns;
import headwaiter.simulator.sim.Role;
import headwaiter.simulator.sim.Wait;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Virtual threads that keep their carrier while they wait. */
class PinningTest {
  private static final String CAUGHT = "headwaiter.simulator.detect.caught.";

  @Test
  void a_sleep_in_what_an_initialiser_calls_has_its_line_and_the_class() {
    assertThat(said(loop -> InitialiserWaits.sleeping()))
        .isEqualTo("Thread.sleep:43 PT2S the initialiser of `InitialiserWaits.Menu`");
  }

  @Test
  void a_join_in_an_initialiser_is_one_too() {
    assertThat(said(loop -> InitialiserWaits.joining()))
        .isEqualTo("CompletableFuture.join:54 PT1S the initialiser of `InitialiserWaits.Prices`");
  }

  @Test
  void so_is_a_wait_for_another_thread() {
    assertThat(said(loop -> InitialiserWaits.latched()))
        .isEqualTo("CountDownLatch.await:66 PT3S the initialiser of `InitialiserWaits.Guest`");
  }

  @Test
  void a_wait_without_an_end_keeps_its_carrier_for_ever() {
    assertThat(said(loop -> InitialiserWaits.stuck()))
        .isEqualTo(
            "CompletableFuture.join:77 PT-0.000000001S the initialiser of"
                + " `InitialiserWaits.Never`");
  }

  static Stream<Inside.Program> clean() {
    return Stream.of(
        loop -> InitialiserRuns.before(),
        loop -> InitialiserRuns.monitor(),
        loop -> InitialiserRuns.platform(),
        loop -> InitialiserRuns.computing(),
        loop -> InitialiserRuns.yielding());
  }

  @ParameterizedTest
  @MethodSource
  void clean(Inside.Program program) {
    assertThat(Inside.run(program).waits()).isEmpty();
  }

  @Test
  void a_native_method_outside_of_the_code_keeps_it() {
    List<StackTraceElement> stack =
        List.of(
            frame("java.lang.Thread", "sleep", 1),
            frame(CAUGHT + "Caller", "called", 9),
            frame("org.example.Native", "callBack", -2));
    assertThat(Pin.of(stack, name -> name.startsWith(CAUGHT)))
        .contains(new Pin("the native method `Native.callBack`"));
  }

  @Test
  void what_the_jdk_initialises_is_nobodys_fault() {
    List<StackTraceElement> stack =
        List.of(
            frame("java.lang.Thread", "sleep", 1),
            frame("java.util.Locale", "<clinit>", 1),
            frame(CAUGHT + "Caller", "<clinit>", 9));
    assertThat(Pin.of(stack, name -> name.startsWith(CAUGHT))).isEmpty();
  }

  private static StackTraceElement frame(String type, String method, int line) {
    return new StackTraceElement(type, method, "X.java", line);
  }

  private static String said(Inside.Program program) {
    List<Wait> waits = Inside.run(program).waits();
    assertThat(waits).hasSize(1);
    Wait wait = waits.getFirst();
    assertThat(wait.role()).isEqualTo(Role.PINNED);
    assertThat(wait.kind()).isEqualTo(Wait.Kind.PIN);
    return "%s:%d %s %s"
        .formatted(
            wait.call(),
            wait.at().getLineNumber(),
            Duration.ofNanos(wait.nanos()),
            Pin.of(wait.stack(), name -> name.startsWith(CAUGHT)).orElseThrow().by());
  }
}
