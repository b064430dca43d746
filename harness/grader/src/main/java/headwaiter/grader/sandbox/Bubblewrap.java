package headwaiter.grader.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rung b: a process in namespaces of its own, made by bubblewrap: it sees the files that are
 * mounted for it, no other process, and a network that leads nowhere. A filter for system calls
 * keeps it from starting processes.
 *
 * <p>It has a {@code /proc} of its own, through which it can read and write its own memory: code
 * that does could forge a result. Rung c has no such door.
 */
final class Bubblewrap implements Rung {
  private static final String PROGRAM = "bwrap";
  private static final Path FILTER = Path.of(".filter");
  private static final String NOBODY = "65534";

  private static final List<String> SYSTEM =
      List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache");

  private final Processor processor;
  private final Path program;

  private Bubblewrap(Processor processor, Path program) {
    this.processor = processor;
    this.program = program;
  }

  /**
   * The rung, on this machine.
   *
   * @throws IOException if it can't be had, saying why
   */
  static Bubblewrap here() throws IOException {
    Processor processor =
        Processor.here().orElseThrow(() -> new IOException("it needs Linux on x86-64 or AArch64"));
    return new Bubblewrap(
        processor,
        program()
            .orElseThrow(() -> new IOException("bwrap is not installed (package bubblewrap)")));
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/usr/local/bin");
    return Stream.of(path.split(":", -1))
        .filter(folder -> folder.startsWith("/"))
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public String name() {
    return "b: bubblewrap";
  }

  @Override
  public Set<String> guarantees() {
    return Set.of("memory-cap", "process-cap", "no-network");
  }

  @Override
  public Confined start(Launch launch) throws IOException {
    return Roster.start(() -> started(launch));
  }

  private Confined started(Launch launch) throws IOException {
    Path folder = Files.createTempDirectory("headwaiter-");
    try {
      Files.write(
          folder.resolve(FILTER),
          Filter.of(processor, launch.view().network(), Filter.Answer.REFUSE, Filter.Answer.ALLOW));
      ProcessBuilder builder =
          new ProcessBuilder(command(launch, folder)).directory(folder.toFile());
      builder.environment().clear();
      return new Confined(builder.start(), folder, launch.caps(), true);
    } catch (IOException e) {
      Trash.delete(folder);
      throw e;
    }
  }

  private List<String> command(Launch launch, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    // The shell opens the filter for it, under a number.
    command.addAll(List.of(Shell.PATH.toString(), "-c", "exec \"$@\" 9< " + FILTER, "sh"));
    command.add(program.toString());
    command.addAll(List.of("--unshare-all", "--unshare-user", "--new-session", "--as-pid-1"));
    command.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL"));
    for (String path : SYSTEM) {
      command.addAll(List.of("--ro-bind-try", path, path));
    }
    command.addAll(List.of("--ro-bind", Shell.PATH.toString(), Shell.PATH.toString()));
    command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    List<Path> seen = new ArrayList<>(launch.view().reads());
    seen.add(Path.of(launch.command().getFirst()));
    for (Path path : seen) {
      if (Files.exists(path)) {
        command.addAll(List.of("--ro-bind", path.toRealPath().toString(), path.toString()));
      }
    }
    command.addAll(List.of("--bind", folder.toString(), folder.toString()));
    command.addAll(List.of("--chdir", folder.toString(), "--remount-ro", "/"));
    command.addAll(List.of("--seccomp", "9", "--"));
    command.addAll(Shell.limited(launch, true));
    return command;
  }
}
