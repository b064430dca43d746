package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.agent.Weaving;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shop.clean.Timing;

/** Runs tests like anybody's on a stock JDK, where nobody named or attached the agent. */
@Tag("no-agent")
class WithoutAgentTest {
  @Test
  void a_simulated_test_fails_and_says_which_line_to_add() {
    assertThat(Weaving.missing()).isPresent();

    Ran ran = Ran.of(Timing.class);

    assertThat(ran.message("four_seconds_are_four_seconds()"))
        .first()
        .asString()
        .startsWith("Headwaiter's agent is not in this JVM (it was not tried to attach it).");
    assertThat(ran.message("four_seconds_are_four_seconds()"))
        .anyMatch(line -> line.matches(" +<argLine>@\\{argLine} -javaagent:.+\\.jar</argLine>"))
        .anyMatch(line -> line.matches(" +-javaagent:.+\\.jar"));
  }
}
