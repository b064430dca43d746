package course.taskgroup.tests;

import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;

/** Cooks who take their time, and note it. */
record Kitchen(Simulation sim) {
  /** Cooks for so long, unless interrupted. */
  String cook(String dish, Duration time) throws Exception {
    return stove().block(dish, time, () -> dish);
  }

  /** Cooks for so long, and then fails. */
  String burn(String dish, Duration time, Throwable failure) throws Exception {
    return stove()
        .block(
            dish,
            time,
            () -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (Exception) failure;
            });
  }

  /** Cooks, and if interrupted tidies up for a while before it lets go. */
  String cookTidily(String dish, Duration time, Duration tidying) throws Exception {
    try {
      return cook(dish, time);
    } catch (InterruptedException stopped) {
      stove().block("tidy " + dish, tidying, () -> "tidy");
      throw stopped;
    }
  }

  GivenService stove() {
    return sim.service("stove");
  }

  /** When the one call of that name ended. */
  Duration ended(String label) {
    return stove().calls().stream()
        .filter(call -> call.label().equals(label))
        .findFirst()
        .flatMap(GivenService.Call::ended)
        .orElse(Duration.ofDays(1));
  }
}
