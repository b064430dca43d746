package headwaiter.simulator.conformance;

import headwaiter.simulator.sim.Machine;
import headwaiter.simulator.sim.Outcome;
import headwaiter.simulator.sim.Settings;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Runs programs in this JVM, and compares. */
public final class Suite {
  private static final Settings SETTINGS =
      Settings.plain(7).withSubject(name -> name.startsWith(ProgramLoader.PACKAGE));

  private Suite() {}

  /** Runs a program once, in classes of its own: how it ran. */
  public static Program run(Program program) {
    AtomicReference<String> said = new AtomicReference<>("");
    MethodHandle handle = new ProgramLoader().program(program.name());
    Outcome outcome = Machine.run(SETTINGS, machine -> said.set((String) handle.invokeExact()));
    outcome.failure().ifPresent(e -> said.set(e.toString()));
    return new Program(
        program.name(),
        outcome.ending(),
        outcome.elapsed(),
        outcome.hash(),
        program.runs(),
        said.get());
  }

  /** Runs a program as often as it says: where it differs from what has to be, one line each. */
  public static List<String> problems(Program program) {
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
