package headwaiter.grader.sandbox;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A process that is started by a thread of its own, which gives up what the process must not have,
 * and then ends: what a process is born with is what its parent thread had. The other threads of
 * this JVM stay as they are.
 *
 * <p>Between giving up and starting, that thread may find no new class in a file; so everything it
 * then needs is used once, unrestricted, before the first process is.
 */
final class Spawn {
  /** What a thread gives up. */
  interface Renunciation {
    /** Done by that thread. Returns where it will be asked. */
    Gate renounce() throws IOException;
  }

  private final CompletableFuture<Gate> gate = new CompletableFuture<>();
  private final CompletableFuture<Process> process = new CompletableFuture<>();

  private Spawn(ProcessBuilder builder, Renunciation renunciation) {
    // A platform thread: a virtual one would take its carrier with it.
    Thread.ofPlatform().name("spawn").start(() -> run(builder, renunciation));
  }

  /**
   * Starts a process.
   *
   * @param programs how many programs it becomes, one after another, the last being the right one
   */
  static Process start(ProcessBuilder builder, Renunciation renunciation, int programs)
      throws IOException {
    Spawn spawn = new Spawn(builder, renunciation);
    long end = System.nanoTime() + 30_000_000_000L;
    boolean passed;
    try (Gate gate = await(spawn.gate)) {
      passed = gate.pass(programs, () -> spawn.isOver() || System.nanoTime() > end);
    }
    Process process = await(spawn.process);
    if (!passed && process.isAlive()) {
      ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
      throw new IOException("A confined process did not start in time");
    }
    return process;
  }

  /** Uses once what a restricted thread is going to need. */
  static void warmUp() throws IOException {
    ProcessBuilder builder = new ProcessBuilder(Shell.PATH.toString(), "-c", ":");
    CompletableFuture<Process> process = new CompletableFuture<>();
    Thread.ofPlatform().name("spawn").start(() -> start(builder, process));
    await(process).destroyForcibly();
  }

  private void run(ProcessBuilder builder, Renunciation renunciation) {
    try {
      gate.complete(renunciation.renounce());
    } catch (IOException | RuntimeException e) {
      gate.completeExceptionally(e);
      return;
    }
    start(builder, process);
  }

  private static void start(ProcessBuilder builder, CompletableFuture<Process> process) {
    try {
      process.complete(builder.start());
    } catch (IOException | RuntimeException e) {
      process.completeExceptionally(e);
    }
  }

  /** Whether it failed to start, or has ended already. */
  private boolean isOver() {
    return process.isCompletedExceptionally()
        || (process.isDone() && !process.resultNow().isAlive());
  }

  private static <T> T await(CompletableFuture<T> future) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(String.valueOf(cause.getMessage()), cause);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
