package headwaiter.grader.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rung c: a process to which the kernel shows a few files and nothing of the network, and which can
 * start no other one. Landlock and seccomp are taken on by the thread that starts it, so they hold
 * from its first instruction; no helper program and no privilege is needed. As root the process is
 * an unprivileged user of its own.
 */
final class Restricted implements Rung {
  private static final long NO_NEW_PRIVILEGES = 38;

  /** Where the JDK has the program through which it starts others. */
  private static final Path HELPER =
      Path.of(System.getProperty("java.home")).resolve("lib").resolve("jspawnhelper");

  private static final List<Path> READ =
      List.of(Path.of("/dev/random"), Path.of("/dev/urandom"), Path.of("/etc/ld.so.cache"));

  private static final List<Path> USED = List.of(Path.of("/dev/null"), Path.of("/dev/zero"));

  /** For the list of the process's own open files. What stands in its files stays hidden. */
  private static final Path LISTED = Path.of("/proc");

  private static final Path PORTS = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

  private final Kernel kernel;
  private final Libraries libraries;
  private final boolean ownUser;
  private @Nullable Landlock ports;

  private Restricted(Kernel kernel, Libraries libraries, boolean ownUser) {
    this.kernel = kernel;
    this.libraries = libraries;
    this.ownUser = ownUser;
  }

  /**
   * The rung, on this machine.
   *
   * @throws IOException if it can't be had, saying why
   */
  static Restricted here() throws IOException {
    Processor processor =
        Processor.here().orElseThrow(() -> new IOException("it needs Linux on x86-64 or AArch64"));
    if (!Shell.isThere() || !Files.isExecutable(HELPER)) {
      throw new IOException("it needs " + Shell.PATH + " and " + HELPER);
    }
    Kernel kernel = new Kernel(processor);
    if (Landlock.version(kernel) == 0) {
      throw new IOException(
          "this kernel has no Landlock, or does not let us use it (it came with Linux 5.13; in a"
              + " container the engine's seccomp profile has to allow it)");
    }
    Spawn.warmUp();
    return new Restricted(kernel, Libraries.ofThisProcess(), Identity.isRoot(kernel));
  }

  @Override
  public String name() {
    return "c: Landlock and seccomp" + (ownUser ? ", own user" : "");
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
    Identity identity = Identity.next(kernel, ownUser);
    Path folder = Files.createTempDirectory("headwaiter-");
    try (Landlock rules = Landlock.files(kernel)) {
      identity.give(folder);
      ProcessBuilder builder =
          new ProcessBuilder(Shell.limited(launch, ownUser)).directory(folder.toFile());
      builder.environment().clear();
      grant(rules, launch, folder);
      boolean hidden = ownUser && Identity.isHidden(needed(launch, folder));
      byte[] filter =
          Filter.of(
              kernel.processor(), launch.view().network(), Filter.Answer.ASK, Filter.Answer.ASK);
      Optional<Landlock> ports = ports(launch.view().network());
      Process process =
          Spawn.start(
              builder,
              () -> {
                identity.assume(hidden);
                kernel.demand(Call.PRCTL, NO_NEW_PRIVILEGES, 1);
                if (ports.isPresent()) {
                  ports.get().restrict();
                }
                rules.restrict();
                return Gate.before(kernel, filter);
              },
              programs());
      return new Confined(process, folder, launch.caps());
    } catch (IOException e) {
      Trash.delete(folder);
      throw e;
    }
  }

  /** The JDK's helper, the shell, the program. */
  private int programs() {
    return libraries.startTwice() ? 4 : 3;
  }

  private void grant(Landlock rules, Launch launch, Path folder) throws IOException {
    for (Path library : libraries.folders()) {
      rules.read(library);
    }
    for (Path loader : libraries.loaders()) {
      rules.run(loader);
    }
    for (Path path : READ) {
      rules.read(path);
    }
    for (Path path : USED) {
      rules.use(path);
    }
    for (Path path : launch.view().reads()) {
      rules.read(path);
    }
    rules.list(LISTED);
    rules.run(HELPER).run(Shell.PATH.toRealPath()).run(Path.of(launch.command().getFirst()));
    rules.own(folder);
  }

  private static List<Path> needed(Launch launch, Path folder) {
    List<Path> needed = new ArrayList<>(launch.view().reads());
    needed.add(HELPER);
    needed.add(Path.of(launch.command().getFirst()));
    Path above = folder.getParent();
    if (above != null) {
      needed.add(above);
    }
    return needed;
  }

  /**
   * Which ports it may reach, where it may reach any: those from which the system takes the ports
   * of servers that name none, so no well-known service. That costs the kernel a rule for each, so
   * they are made once.
   */
  private synchronized Optional<Landlock> ports(View.Network network) throws IOException {
    if (network == View.Network.NONE || Landlock.version(kernel) < 4) {
      return Optional.empty();
    }
    Landlock known = ports;
    if (known == null) {
      // In one piece: the kernel gives this file's beginning, and nothing after it.
      try (BufferedReader range = Files.newBufferedReader(PORTS)) {
        int first = Integer.parseInt(range.readLine().split("\\s+", -1)[0]);
        known = Landlock.ports(kernel).portsFrom(first);
      }
      ports = known;
    }
    return Optional.of(known);
  }
}
