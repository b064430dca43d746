package shop.clean;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import headwaiter.api.Simulation;
import headwaiter.junit.Simulated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shop.Nap;

@Simulated(schedules = 5, freshClasses = true)
public class StaticState {
  private static final class Kitchen {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
    private static int eggs;

    static int egg() throws Exception {
      return POOL.submit(
              () -> {
                Nap.of(ofSeconds(5));
                return ++eggs;
              })
          .get();
    }
  }

  @BeforeEach
  void wait_a_little() {
    Nap.of(ofSeconds(1));
  }

  @Test
  void cooks_its_first_egg() throws Exception {
    assertEquals(1, Kitchen.egg());
  }

  @Nested
  class Inside {
    @TempDir Path folder;

    @Test
    void cooks_its_first_egg_as_well(Simulation sim) throws Exception {
      assertEquals(true, Files.isDirectory(folder));
      assertEquals(1, Kitchen.egg());
      assertEquals(ofSeconds(6), sim.elapsed());
    }
  }
}
