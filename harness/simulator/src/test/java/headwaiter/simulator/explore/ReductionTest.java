package headwaiter.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is put off because it seems to differ in the order of independent steps only: whatever small
 * programs come to under any schedule, they come to under one of those that are not put off.
 */
class ReductionTest {
  private static final int MOST = 4_000;
  private static final int MOST_REDUCED = 8_000;
  private static final int WALKS = 300;

  @Test
  void small_programs_come_to_the_same_results_by_fewer_schedules() {
    compare(12);
  }

  @Tag("long")
  @Test
  void many_small_programs_come_to_the_same_results_by_fewer_schedules() {
    compare(500);
  }

  @Test
  void steps_that_share_nothing_are_tried_in_one_order() {
    Subject subject =
        Subject.from(
            """
            class Program {
              static String result;
              static int a, b;

              static void run() throws Exception {
                a = b = 0;
                Thread one = new Thread(() -> { a++; a++; });
                Thread two = new Thread(() -> { b++; b++; });
                one.start();
                two.start();
                one.join();
                two.join();
                result = a + " " + b;
              }
            }
            """);
    Tree all = walk(subject, Lookout.NONE, MOST);
    Tree few = walk(subject, Lookout.STATES, MOST);
    assertThat(all.whole() && few.whole()).isTrue();
    assertThat(few.results()).isEqualTo(all.results()).hasSize(1);
    assertThat(few.schedules()).isLessThan(all.schedules() / 5);

    Explorer explorer = subject.explorer(1, Search.EXHAUSTIVE);
    assertThat(explorer.explore(few.schedules() + 10).claims())
        .containsExactly(
            "Every order of accesses to shared variables was seen; the schedules that are left"
                + " differ only in the order of steps that share none.");
    assertThat(explorer.explore(all.schedules() + 10).claims())
        .containsExactly("These are all the schedules that there are: " + all.schedules() + ".");
  }

  private static void compare(int programs) {
    int compared = 0;
    long all = 0;
    long reduced = 0;
    for (int seed = 1; seed <= programs; seed++) {
      Subject subject = Subject.from(SmallProgram.of(seed));
      Tree few = walk(subject, Lookout.STATES, MOST_REDUCED);
      if (!few.whole()) {
        continue;
      }
      compared++;
      Tree every = walk(subject, Lookout.NONE, MOST);
      assertThat(few.results())
          .as("program %d: %s", seed, SmallProgram.of(seed))
          .containsAll(every.results())
          .containsAll(atRandom(subject));
      if (every.whole()) {
        assertThat(every.results()).containsAll(few.results());
        all += every.schedules();
        reduced += few.schedules();
      }
    }
    assertThat(compared).isGreaterThan(programs / 2);
    assertThat(reduced).isLessThan(all / 3);
  }

  private static Tree walk(Subject subject, Lookout lookout, int most) {
    return Tree.of(
        subject.settings(1), subject::body, lookout, most, outcome -> result(subject, outcome));
  }

  private static Set<String> atRandom(Subject subject) {
    Set<String> results = new TreeSet<>();
    for (long seed = 1; seed <= WALKS; seed++) {
      Outcome outcome = Machine.run(subject.settings(1).with(new RandomWalk(seed)), subject.body());
      results.add(result(subject, outcome));
    }
    return results;
  }

  private static String result(Subject subject, Outcome outcome) {
    return outcome.ending() + " " + outcome.failure() + " " + subject.result();
  }
}
