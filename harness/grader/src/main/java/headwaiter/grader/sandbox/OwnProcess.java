package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rung a: a process of its own, with an empty environment, a folder of its own, and where there is
 * a POSIX shell the system's resource limits. It does not keep a process from reading files or
 * opening sockets.
 */
public final class OwnProcess implements Rung {
  private static final Path SHELL = Path.of("/bin/sh");

  private final boolean limits = Files.isExecutable(SHELL);

  @Override
  public String name() {
    return limits ? "a: own process, limits" : "a: own process";
  }

  @Override
  public Set<String> guarantees() {
    return limits ? Set.of("memory-cap") : Set.of();
  }

  @Override
  public Confined start(Launch launch) throws IOException {
    return Roster.start(() -> started(launch));
  }

  private Confined started(Launch launch) throws IOException {
    Path folder = Files.createTempDirectory("headwaiter-");
    ProcessBuilder builder = new ProcessBuilder(command(launch)).directory(folder.toFile());
    builder.environment().clear();
    try {
      return new Confined(builder.start(), folder);
    } catch (IOException e) {
      Files.delete(folder);
      throw e;
    }
  }

  private List<String> command(Launch launch) {
    if (!limits) {
      return launch.command();
    }
    Caps caps = launch.caps();
    List<String> command = new ArrayList<>();
    command.add(SHELL.toString());
    command.add("-c");
    // The shell counts memory in KiB and files in blocks of 512 bytes.
    command.add(
        "ulimit -c 0; ulimit -d %d; ulimit -f %d; ulimit -n %d; exec \"$@\""
            .formatted(caps.dataBytes() >> 10, caps.fileBytes() >> 9, caps.openFiles()));
    command.add("sh");
    command.addAll(launch.command());
    return command;
  }
}
