package headwaiter.grader.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running process and its folder. Ends with this JVM at the latest. */
public final class Confined implements AutoCloseable {
  private static final int KEPT_ERRORS = 8 << 10;
  private static final int ROUNDS = 20;

  private final Process process;

  /**
   * Looked up here: the process's own was made by the thread that started it, which on some rungs
   * may not see when that was, and then takes the process for another one.
   */
  private final ProcessHandle handle;

  private final Path folder;
  private final long diskBytes;
  private final boolean wrapped;
  private volatile Optional<ProcessHandle> inner = Optional.empty();
  private final StringBuilder errors = new StringBuilder();
  private final Thread listener;

  Confined(Process process, Path folder, Caps caps) {
    this(process, folder, caps, false);
  }

  /**
   * Begins to listen to its errors.
   *
   * @param wrapped whether the process only keeps another one that does the work
   */
  Confined(Process process, Path folder, Caps caps, boolean wrapped) {
    this.process = process;
    this.handle = ProcessHandle.of(process.pid()).orElseGet(process::toHandle);
    this.folder = folder;
    this.diskBytes = caps.diskBytes();
    this.wrapped = wrapped;
    this.listener = Thread.ofVirtual().name("errors-of-" + process.pid()).start(this::listen);
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** What it reads as its standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  /** What it writes to its standard output. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** The CPU time it has used; zero if the system does not say. */
  public Duration cpu() {
    Duration own = handle.info().totalCpuDuration().orElse(Duration.ZERO);
    return wrapped
        ? own.plus(inner().flatMap(one -> one.info().totalCpuDuration()).orElse(Duration.ZERO))
        : own;
  }

  /** Who does the work. */
  private Optional<ProcessHandle> inner() {
    if (inner.isEmpty()) {
      inner = handle.descendants().findFirst();
    }
    return inner;
  }

  /** What all files in its folder may have together. */
  public long diskBytes() {
    return diskBytes;
  }

  /** Whether they have more. */
  boolean isDiskOver() {
    return Disk.isOver(folder, diskBytes);
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /**
   * Waits for its end and kills what is still there after the patience.
   *
   * @return its exit status, as the system gives it
   */
  public int awaitExit(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** The beginning of what it wrote to its standard error. */
  public String errors() {
    try {
      listener.join(Duration.ofMillis(200));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (errors) {
      return errors.toString();
    }
  }

  /** Kills it and everything it has started. Does not wait. */
  public void kill() {
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> children = handle.descendants().toList();
      if (children.isEmpty()) {
        break;
      }
      children.forEach(ProcessHandle::destroyForcibly);
    }
    handle.destroyForcibly();
  }

  /** Kills it, waits for its end, and deletes its folder. */
  @Override
  public void close() {
    kill();
    awaitExit(Duration.ofSeconds(5));
    Roster.remove(this);
    Trash.delete(folder);
  }

  private void listen() {
    byte[] buffer = new byte[4 << 10];
    try (InputStream in = process.getErrorStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      keep("[" + e.getMessage() + "]");
    }
  }

  private void keep(String text) {
    synchronized (errors) {
      errors.append(text, 0, Math.min(text.length(), KEPT_ERRORS - errors.length()));
    }
  }
}
