package headwaiter.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell that sets the system's limits, and then becomes the program. */
final class Shell {
  static final Path PATH = Path.of("/bin/sh");

  /**
   * Processor time in seconds after which the system itself ends a process, should nobody else be
   * left to do it.
   */
  private static final int LAST_RESORT = 7200;

  private Shell() {}

  static boolean isThere() {
    return Files.isExecutable(PATH);
  }

  /**
   * The command, under its limits.
   *
   * @param ownUser whether its user is nobody else's: only then can threads be counted
   */
  static List<String> limited(Launch launch, boolean ownUser) {
    Caps caps = launch.caps();
    // The shell counts memory in KiB and files in blocks of 512 bytes. bash says -u, dash -p.
    String script =
        "ulimit -c 0; ulimit -d %d; ulimit -f %d; ulimit -n %d; ulimit -t %d; "
                .formatted(
                    caps.dataBytes() >> 10, caps.fileBytes() >> 9, caps.openFiles(), LAST_RESORT)
            + (ownUser
                ? "ulimit -u %1$d 2> /dev/null || ulimit -p %1$d; ".formatted(caps.threads())
                : "")
            + "exec \"$@\"";
    List<String> command = new ArrayList<>(List.of(PATH.toString(), "-c", script, "sh"));
    command.addAll(launch.command());
    return command;
  }
}
