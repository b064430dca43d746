package headwaiter.verify.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A grader that runs, and can be disturbed. Its output goes to files, so that no pipe fills up. */
final class Grader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  final Path temporary;
  private final Process process;
  private final Path out;
  private final Path err;

  private Grader(Process process, Path temporary, Path out, Path err) {
    this.process = process;
    this.temporary = temporary;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts it.
   *
   * @param within the beginning of a command that runs another one in special circumstances
   */
  static Grader start(Path scratch, List<String> within, Object... arguments) throws IOException {
    Path temporary = Files.createTempDirectory(scratch, "tmp");
    List<String> command = new ArrayList<>(within);
    command.addAll(Run.command(temporary, arguments));
    Path out = Files.createTempFile(scratch, "out", ".txt");
    Path err = Files.createTempFile(scratch, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(scratch.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().remove("CI");
    return new Grader(builder.start(), temporary, out, err);
  }

  /** One that was started in another way, and whose output nobody reads. */
  static Grader of(Process process, Path scratch) {
    return new Grader(process, scratch, scratch, scratch);
  }

  /** Kills it as nothing can be kept from. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it has printed so far. */
  String said() {
    try {
      return Files.readString(out);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Waits for its end. */
  Run end() throws IOException, InterruptedException {
    int status = process.waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  /** Whether it runs. */
  boolean runs() {
    return process.isAlive();
  }

  /** Whether it ends within so many milliseconds; waits as long as it does not. */
  boolean ends(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Every process below it. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Its workers that have computed for so long: these are in the middle of a job. */
  List<ProcessHandle> workersThatUsed(Duration cpu) {
    return children().stream()
        .filter(
            child -> child.info().command().filter(java -> java.contains("/images/")).isPresent())
        .filter(
            child -> child.info().totalCpuDuration().filter(t -> t.compareTo(cpu) > 0).isPresent())
        .toList();
  }

  /** Waits until something is so; the grader has to run until then. */
  void await(BooleanSupplier so) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end || process.waitFor(10, TimeUnit.MILLISECONDS)) {
        throw new AssertionError("The grader ended, or is not getting anywhere: " + process);
      }
    }
  }

  /** What Ctrl-C does. */
  void interrupt() throws IOException, InterruptedException {
    ProcessHandle java =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .filter(one -> one.info().commandLine().filter(c -> c.contains("cli.Main")).isPresent())
            .reduce((outer, inner) -> inner)
            .orElseThrow();
    new ProcessBuilder("kill", "-INT", Long.toString(java.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
