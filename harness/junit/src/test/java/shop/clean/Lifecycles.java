package shop.clean;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Nap;

/** Writes down what was called; what has to have happened is in {@code SimulatedExtensionTest}. */
@Simulated(schedules = 3)
public class Lifecycles {
  public static final List<String> CALLS = new ArrayList<>();

  @BeforeEach
  void outer_before() {
    CALLS.add("outer before");
    Nap.of(ofMillis(100));
  }

  @AfterEach
  void outer_after() {
    CALLS.add("outer after");
  }

  @Nested
  class Inner {
    @TempDir Path folder;
    private final TestInfo info;
    private int fresh;

    Inner(TestInfo info) {
      this.info = info;
    }

    @BeforeEach
    void inner_before(Simulation sim) {
      CALLS.add("inner before at " + sim.elapsed().toMillis());
    }

    @AfterEach
    void inner_after(TestInfo same) {
      assertEquals(info.getDisplayName(), same.getDisplayName());
      CALLS.add("inner after");
    }

    @Test
    void nested() {
      assertEquals(0, fresh++);
      assertTrue(Files.isDirectory(folder));
      CALLS.add("test");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void parameterised(int seconds, Simulation sim) {
    Nap.of(ofSeconds(seconds));
    CALLS.add(seconds + " at " + sim.elapsed().toMillis());
  }

  @RepeatedTest(2)
  void repeated(RepetitionInfo repetition) {
    CALLS.add("repetition " + repetition.getCurrentRepetition());
  }

  @Test
  void assumes_too_much() {
    Assumptions.assumeTrue(CALLS.isEmpty(), "something was called");
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Shared {
    private int runs;

    @Test
    void shared() {
      runs++;
    }

    @AfterAll
    void say() {
      CALLS.add("shared runs " + runs);
    }
  }
}
