package headwaiter.grader.child;

import headwaiter.grader.sandbox.Confined;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.Rung;
import headwaiter.grader.sandbox.Watch;
import headwaiter.wire.Closing;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Covered;
import headwaiter.wire.Died;
import headwaiter.wire.Hello;
import headwaiter.wire.Interrupt;
import headwaiter.wire.Job;
import headwaiter.wire.Message;
import headwaiter.wire.Observation;
import headwaiter.wire.codec.Direction;
import headwaiter.wire.codec.FrameReader;
import headwaiter.wire.codec.FrameWriter;
import headwaiter.wire.codec.Nonce;
import headwaiter.wire.codec.WireException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A process that takes jobs, one after another. Whatever it sends, and however it ends, becomes an
 * {@link Answer}. For one thread at a time.
 */
public final class Child implements AutoCloseable {
  private static final int LARGEST_FRAME = 64 << 20;
  private static final Duration START = Duration.ofSeconds(60);

  /** Long, because on a busy machine a child needs its time to say where it was. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration TO_EXIT = Duration.ofSeconds(2);

  private final Confined process;
  private final FrameWriter out;
  private final FrameReader in;

  private Child(Confined process, Nonce nonce) {
    this.process = process;
    this.out = new FrameWriter(process.input(), nonce, Direction.TO_CHILD);
    this.in =
        new FrameReader(
            new BufferedInputStream(process.output(), 64 << 10),
            nonce,
            Direction.TO_GRADER,
            LARGEST_FRAME);
  }

  /**
   * Starts a child and hears its hello.
   *
   * @throws ChildException if it does not start, or says that it must not be used
   */
  public static Child start(Rung rung, Launch launch) throws ChildException {
    Confined process;
    try {
      process = rung.start(launch);
    } catch (IOException e) {
      throw new ChildException("Could not start " + launch.command().getFirst(), e);
    }
    try (Watch watch = Watch.over(process, START, START, Duration.ZERO, limit -> {})) {
      Nonce nonce = Nonce.fresh();
      nonce.write(process.input());
      Child child = new Child(process, nonce);
      Optional<Message> word = child.in.read();
      if (word.isPresent() && word.get() instanceof Hello hello && hello.selfTest().isEmpty()) {
        return child;
      }
      throw refused(process, word, watch.reached().isPresent());
    } catch (IOException e) {
      process.close();
      throw new ChildException("A child did not start: " + process.errors(), e);
    }
  }

  private static ChildException refused(Confined process, Optional<Message> word, boolean late) {
    process.close();
    if (late) {
      return new ChildException("A child took too long to start. " + process.errors());
    }
    return new ChildException(
        word.isPresent() && word.get() instanceof Hello hello
            ? "A child must not be used: " + hello.selfTest()
            : "A child ended without a word. " + process.errors());
  }

  /** Gives it a job and hears it to the end. Blocks until then, or until its limits. */
  public Answer talk(Job job, Allowance allowance) {
    List<Message> heard = new ArrayList<>();
    try (Watch watch =
        Watch.over(
            process,
            allowance.cpu(),
            allowance.wall(),
            GRACE,
            limit -> interrupt(limit, allowance))) {
      try {
        out.write(job);
        for (Optional<Message> word = in.read(); word.isPresent(); word = in.read()) {
          switch (word.get()) {
            case Closing closing -> {
              return closing.records() == heard.size()
                  ? new Answer.Closed(heard, closing.reusable())
                  : tampered(heard, closing.records() + " records were closed");
            }
            case Observation observation -> heard.add(observation);
            case Covered covered -> heard.add(covered);
            case CompileResult result -> heard.add(result);
            case Hello hello -> {
              return tampered(heard, "a second hello");
            }
            case Job other -> {
              return tampered(heard, "a job");
            }
            case Interrupt interrupt -> {
              return tampered(heard, "an interrupt");
            }
          }
          if (heard.size() > allowance.records()) {
            return tampered(heard, "more than " + allowance.records() + " records");
          }
        }
      } catch (WireException.Truncated e) {
        return gone(heard, watch);
      } catch (WireException e) {
        return tampered(heard, String.valueOf(e.getMessage()));
      } catch (IOException e) {
        return gone(heard, watch);
      }
      return gone(heard, watch);
    }
  }

  /** Lets it end by itself: closes its input and waits. Returns its exit status. */
  public int dismiss(Duration patience) {
    try {
      process.input().close();
    } catch (IOException e) {
      process.kill();
    }
    return process.awaitExit(patience);
  }

  /** Whether it still runs. */
  public boolean alive() {
    return process.alive();
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** The beginning of what it wrote to its standard error. */
  public String errors() {
    return process.errors();
  }

  @Override
  public void close() {
    process.close();
  }

  private void interrupt(Watch.Limit limit, Allowance allowance) {
    String allowed =
        switch (limit) {
          case CPU -> allowance.cpu().toMillis() + " ms";
          case WALL -> allowance.wall().toMillis() + " ms";
          case DISK -> (process.diskBytes() >> 20) + " MB";
        };
    // Apart: a child that reads nothing would stop the clock of all.
    Thread.startVirtualThread(
        () -> {
          try {
            out.write(new Interrupt(limit.name().toLowerCase(Locale.ROOT), allowed));
          } catch (IOException e) {
            process.kill();
          }
        });
  }

  private Answer.Gone tampered(List<Message> heard, String detail) {
    process.close();
    return new Answer.Gone(heard, Died.Cause.TAMPERED, detail);
  }

  private Answer.Gone gone(List<Message> heard, Watch watch) {
    int status = process.awaitExit(TO_EXIT);
    Answer.Gone gone = Obituary.of(heard, watch.reached(), status, process.errors());
    process.close();
    return gone;
  }
}
