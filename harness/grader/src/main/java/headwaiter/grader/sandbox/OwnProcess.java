package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Rung a: a process of its own, with an empty environment, a folder of its own, and where there is
 * a POSIX shell the system's resource limits. It does not keep a process from reading files or
 * opening sockets.
 */
public final class OwnProcess implements Rung {
  private final boolean limits = Shell.isThere();

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
    List<String> command = limits ? Shell.limited(launch, false) : launch.command();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    try {
      return new Confined(builder.start(), folder, launch.caps());
    } catch (IOException e) {
      Files.delete(folder);
      throw e;
    }
  }
}
