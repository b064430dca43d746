package headwaiter.grader.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES = List.of("breakfast", "work-queue", "s01");

  @Test
  void a_slip_of_the_finger_is_understood() {
    assertThat(Nearest.to("braekfast", NAMES)).contains("breakfast");
    assertThat(Nearest.to("workqueue", NAMES)).contains("work-queue");
  }

  @Test
  void something_else_is_not() {
    assertThat(Nearest.to("dinner", NAMES)).isEmpty();
  }
}
