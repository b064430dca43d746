package headwaiter.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.sim.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library's threads that live on in its static fields: an error that says so, never a hang. */
class StaticStateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reactor.Delays",
        "reactor.Switching",
        "rxjava.Timers",
        "mutiny.Unis",
        "failsafe.Retries",
        "statics.Ticking"
      })
  void a_thread_of_an_earlier_simulation_is_named(String program) throws Exception {
    LibraryLoader loader = new LibraryLoader();
    Outcome first = LibrariesTest.simulate(program, loader, machine -> {}).outcome();
    Outcome second = LibrariesTest.simulate(program, loader, machine -> {}).outcome();
    assertThat(first.good()).isTrue();
    assertThat(second.failure())
        .hasValueSatisfying(
            e ->
                assertThat(e)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to a simulation that has ended")
                    .hasMessageContaining("fresh class loader"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caffeine.Expiry",
        "guava.Futures",
        "resilience4j.Limits",
        "netty.Executors",
        "vertx.Instances"
      })
  void what_keeps_no_thread_works_again(String program) throws Exception {
    LibraryLoader loader = new LibraryLoader();
    Outcome first = LibrariesTest.simulate(program, loader, machine -> {}).outcome();
    Outcome second = LibrariesTest.simulate(program, loader, machine -> {}).outcome();
    assertThat(first.good()).isTrue();
    assertThat(second.good()).isTrue();
    assertThat(second.elapsed()).isEqualTo(first.elapsed());
  }

  @Test
  void a_thread_from_before_the_simulation_makes_it_inexact_and_is_waited_for() throws Throwable {
    LibraryLoader loader = new LibraryLoader();
    loader.program("statics.Early").invoke();
    LibrariesTest.Ran ran = LibrariesTest.simulate("statics.Early", loader, machine -> {});
    assertThat(ran.outcome().good()).isTrue();
    assertThat(ran.said()).isEqualTo("parallel-1");
    assertThat(ran.outcome().exact()).isFalse();
  }
}
