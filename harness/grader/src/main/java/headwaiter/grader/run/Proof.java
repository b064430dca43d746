package headwaiter.grader.run;

import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.Rung;
import headwaiter.grader.sandbox.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs of which is known how they run, in the very JVM that workers are: its image,
 * its modules, its flags. Where one runs otherwise, no result of a worker means anything, and
 * nothing is graded.
 */
final class Proof {
  /** What the programs said, one line each: kept, so that anybody can see what was proved. */
  static final String RESULT = "conformance.txt";

  private static final String PROGRAMS =
      "headwaiter.simulator/headwaiter.simulator.conformance.ConformanceMain";

  private final Rung rung;
  private final List<String> command;

  private Proof(Rung rung, List<String> command) {
    this.rung = rung;
    this.command = List.copyOf(command);
  }

  /** Of a worker that is started by this command. */
  static Proof ofWorker(Rung rung, List<String> worker) {
    List<String> command = new ArrayList<>(worker.subList(0, worker.size() - 1));
    command.add(PROGRAMS);
    return new Proof(rung, command);
  }

  /**
   * Runs them all and writes down how they ran. Blocks for some seconds.
   *
   * @throws InstallationException if a hook is not where it has to be, or a program did not run as
   *     it has to
   */
  void into(Path folder) throws IOException, InstallationException {
    List<String> said = new ArrayList<>();
    Tool.Result result = Tool.run(rung, new Launch(command, Caps.WIDE), said::add);
    if (result.status() != 0 || said.isEmpty()) {
      throw new InstallationException(
          """
          The simulator does not work as it has to on this JDK (%s), so nothing is graded. \
          This is Headwaiter's fault, nobody else's.
          %s"""
              .formatted(System.getProperty("java.vm.version"), result.errors().strip()));
    }
    Files.write(folder.resolve(RESULT), said);
  }
}
