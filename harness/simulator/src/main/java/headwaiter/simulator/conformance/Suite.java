package headwaiter.simulator.conformance;

import headwaiter.simulator.race.Lookout;
import headwaiter.simulator.race.Race;
import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** Runs programs in this JVM, and compares. */
final class Suite {
  private static final Settings SETTINGS =
      Settings.plain(7).withSubject(name -> name.startsWith(ProgramLoader.PACKAGE));

  private Suite() {}

  /** Runs a program once, in classes of its own: how it ran. */
  static Program run(Program program) {
    String[] said = {""};
    MethodHandle handle = new ProgramLoader().program(program.name());
    Outcome outcome = Machine.run(SETTINGS, machine -> said[0] = (String) handle.invokeExact());
    outcome.failure().ifPresent(e -> said[0] = e.toString());
    return new Program(
        program.name(),
        outcome.ending(),
        outcome.elapsed(),
        outcome.hash(),
        program.runs(),
        said[0]);
  }

  /** Runs a program once, watched: the races that were seen. */
  static List<Race> races(String program) {
    MethodHandle handle =
        new ProgramLoader().program(program).asType(MethodType.methodType(void.class));
    Outcome outcome =
        Machine.run(
            SETTINGS.withLookout(Lookout.RACES),
            machine -> {
              handle.invokeExact();
            });
    if (!outcome.good()) {
      throw new IllegalStateException(
          program + " ended so: " + outcome, outcome.failure().orElse(null));
    }
    return outcome.races();
  }

  /** Runs a program as often as it says: where it differs from what has to be, one line each. */
  static List<String> problems(Program program) {
    List<String> problems = new ArrayList<>();
    for (int run = 1; run <= program.runs() && problems.isEmpty(); run++) {
      Program ran = run(program);
      if (!ran.equals(program)) {
        problems.add(
            """
            Program %s, run %d of %d: this JVM does not run it as it has to.
              expected %s
              found    %s"""
                .formatted(program.name(), run, program.runs(), program, ran));
      }
    }
    return problems;
  }
}
