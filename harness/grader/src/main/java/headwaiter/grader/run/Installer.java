package headwaiter.grader.run;

import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.grader.sandbox.Rung;
import headwaiter.grader.sandbox.Tool;
import headwaiter.grader.sandbox.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Finds what an {@link Installation} needs, and makes what is missing. */
final class Installer {
  private static final String WORKER = "headwaiter.worker/headwaiter.worker.Main";
  private static final String COMPILER = "headwaiter.compiler.Main";

  private final Jars jars;
  private final Consumer<String> progress;
  private final Path jdk = Path.of(System.getProperty("java.home"));
  private final Cache cache = Cache.ofUser(System.getenv(), System.getProperty("headwaiter.cache"));
  private final Rung tools = new OwnProcess();

  Installer(Path home, Consumer<String> progress) {
    this.jars = new Jars(home);
    this.progress = progress;
  }

  Installation install() throws InstallationException {
    try {
      String imageKey = imageKey();
      Path image = cache.entry("images", imageKey, this::makeImage);
      String identity = Files.readString(image.resolve("identity"));
      List<String> worker = workerCommand(image);
      List<String> compiler = compilerCommand();
      String harness =
          new Fingerprint().add(contents(jars.worker())).add(contents(jars.compiler())).hex();
      String key =
          new Fingerprint()
              .add(identity)
              .add(harness)
              .add(worker)
              .add(compiler)
              .add(times(jars.worker()))
              .add(times(jars.compiler()))
              .hex();
      Path starts = cache.entry("starts", key, folder -> makeStarts(folder, worker, compiler));
      cache.keepNewest("starts", 8);
      cache.keepNewest("images", 4);
      View seen = workerView(image, starts);
      List<String> quickWorker = quick(worker, starts.resolve("worker.aot"));
      return new Installation(
          new Launch(quickWorker, Caps.TIGHT, seen),
          new Launch(surviving(quickWorker), Caps.TIGHT, seen),
          new Launch(
              quick(compiler, starts.resolve("compiler.aot")), Caps.WIDE, compilerView(starts)),
          Map.of("jdk", System.getProperty("java.vm.version")),
          Map.of(
              "harness", harness, Installation.GRADER, digest(jars.grader()), "image", imageKey));
    } catch (IOException e) {
      throw new InstallationException("Can't read the installation", e);
    }
  }

  private String imageKey() throws InstallationException, IOException {
    Path modules = jdk.resolve("lib").resolve("modules");
    if (!Files.exists(modules) || !Files.isExecutable(jdk.resolve("bin").resolve("jlink"))) {
      throw new InstallationException(
          "Expected a whole JDK 25, with jlink, at " + jdk + ". Install one and try again.");
    }
    Fingerprint key = new Fingerprint();
    Stream.of("java.vm.version", "java.vendor.version", "os.name", "os.arch")
        .forEach(name -> key.add(System.getProperty(name, "")));
    return key.add(cache.digestOf(modules))
        .addEntries(jars.hook(), "headwaiter/hook/")
        .addEntries(jars.simulator(), "headwaiter/simulator/weave/", "headwaiter/simulator/image/")
        .hex();
  }

  private void makeImage(Path folder) throws IOException, InstallationException {
    progress.accept("Making the run-time image of the workers (once per JDK) …");
    Path image = folder.resolve("jdk");
    List<String> command =
        List.of(
            java(jdk),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Jars.path(builderPath()),
            "headwaiter.simulator.image.Main",
            jars.hook().toString(),
            image.toString());
    expectGood("make the workers' image", command);
    Files.writeString(folder.resolve("identity"), UUID.randomUUID().toString());
    Folders.protect(folder);
  }

  private List<Path> builderPath() throws InstallationException {
    List<Path> path = new ArrayList<>(jars.compiler());
    path.add(jars.hook());
    return path;
  }

  private void makeStarts(Path folder, List<String> worker, List<String> compiler)
      throws IOException, InstallationException {
    progress.accept("Proving the workers' image and training it to start fast (once per build) …");
    Proof.ofWorker(tools, worker).into(folder);
    new Training(tools, worker, compiler).into(folder);
    Folders.protect(folder);
  }

  private void expectGood(String what, List<String> command)
      throws IOException, InstallationException {
    List<String> said = new ArrayList<>();
    Tool.Result result = Tool.run(tools, new Launch(command, Caps.WIDE), said::add);
    if (result.status() != 0) {
      throw new InstallationException(
          "Could not %s: status %d\n%s\n%s"
              .formatted(what, result.status(), String.join("\n", said), result.errors())
              .strip());
    }
  }

  private List<String> workerCommand(Path image) throws InstallationException {
    List<String> command = new ArrayList<>();
    command.add(java(image.resolve("jdk")));
    command.addAll(Flags.of(Flags.WORKER));
    command.addAll(List.of("--module-path", Jars.path(jars.worker()), "-m", WORKER));
    return command;
  }

  private List<String> compilerCommand() throws InstallationException {
    List<String> command = new ArrayList<>();
    command.add(java(jdk));
    command.addAll(Flags.of(Flags.COMPILER));
    command.addAll(
        List.of("-cp", Jars.path(jars.compiler()), COMPILER, Jars.path(jars.compiledAgainst())));
    return command;
  }

  /** Its own JVM and modules; tests and submissions come to it with the job. */
  private View workerView(Path image, Path starts) throws InstallationException {
    List<Path> reads = new ArrayList<>(jars.worker());
    reads.add(image.resolve("jdk"));
    reads.add(starts);
    return new View(reads, View.Network.NONE);
  }

  private View compilerView(Path starts) throws IOException, InstallationException {
    List<Path> reads = new ArrayList<>(jars.compiler());
    reads.addAll(View.withLinks(jdk));
    reads.add(starts);
    return new View(reads, View.Network.NONE);
  }

  private static List<String> quick(List<String> command, Path aot) {
    return Files.exists(aot) ? Training.with("-XX:AOTCache=" + aot, command) : command;
  }

  /** The last word on a flag counts. */
  private static List<String> surviving(List<String> command) {
    List<String> changed = new ArrayList<>(command);
    changed.add(changed.indexOf("--module-path"), Flags.SURVIVING);
    return changed;
  }

  /** Of the contents of jars. */
  static String digest(List<Path> jars) throws IOException {
    return new Fingerprint().add(contents(jars)).hex();
  }

  private static List<String> contents(List<Path> jars) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Path jar : jars) {
      digests.add(Fingerprint.of(jar));
    }
    return digests;
  }

  /**
   * A start-up cache is refused by a JVM whose jars are not as old as those that it was made with.
   */
  private static List<String> times(List<Path> jars) throws IOException {
    List<String> times = new ArrayList<>();
    for (Path jar : jars) {
      times.add(Files.getLastModifiedTime(jar).toString());
    }
    return times;
  }

  private static String java(Path home) {
    return home.resolve("bin").resolve("java").toString();
  }
}
