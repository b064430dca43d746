package headwaiter.worker;

import headwaiter.simulator.weave.Probed;
import headwaiter.simulator.weave.WovenBase;
import headwaiter.wire.Closing;
import headwaiter.wire.Hello;
import headwaiter.wire.Interrupt;
import headwaiter.wire.Message;
import headwaiter.wire.RunTests;
import headwaiter.wire.codec.Channel;
import headwaiter.worker.tests.TestJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Takes one job after another. The thread that calls {@link #work} runs the tests; another one
 * listens, so that a job can be interrupted.
 */
final class Worker {
  private static final int INTERRUPTED = 70;

  private final Channel channel;
  private final IntConsumer halt;
  private final BlockingQueue<Optional<RunTests>> jobs = new LinkedBlockingQueue<>();
  private final Wear wear;
  private final AtomicInteger open = new AtomicInteger();
  private volatile Optional<RunTests> running = Optional.empty();

  /**
   * Takes no job yet.
   *
   * @param halt ends this JVM at once, with a status
   */
  Worker(Channel channel, IntConsumer halt) {
    this.channel = channel;
    this.halt = halt;
    Thread listener = Thread.ofPlatform().daemon().name("listener").unstarted(this::listen);
    listener.start();
    this.wear = Wear.now();
  }

  /** Says hello and takes jobs, until there are no more. */
  void work() throws IOException {
    channel.write(
        new Hello(
            "worker",
            ProcessHandle.current().pid(),
            System.getProperty("java.vm.version"),
            String.join("\n", WovenBase.problems())));
    try {
      for (Optional<RunTests> job = jobs.take(); job.isPresent(); job = jobs.take()) {
        run(job.get());
      }
    } catch (InterruptedException e) {
      halt.accept(INTERRUPTED);
    }
  }

  private void run(RunTests job) throws IOException {
    Records records = new Records(channel);
    running = Optional.of(job);
    if (job.covers()) {
      Probed.begin();
      TestJob.run(job, records);
      records.covered(Probed.end());
    } else {
      TestJob.run(job, records);
    }
    running = Optional.empty();
    open.decrementAndGet();
    String why = wear.after(records.unclean());
    channel.write(new Closing(records.count(), why.isEmpty(), why));
  }

  private void listen() {
    try {
      for (Optional<Message> word = channel.read(); word.isPresent(); word = channel.read()) {
        switch (word.get()) {
          case RunTests job -> {
            open.incrementAndGet();
            jobs.add(Optional.of(job));
          }
          case Interrupt interrupt -> stop(interrupt);
          default -> throw new IOException("Not for a worker: " + word.get());
        }
      }
      if (open.get() > 0) {
        halt.accept(INTERRUPTED); // nobody waits for the answer, and the job may never end
      }
      jobs.add(Optional.empty());
    } catch (IOException | UncheckedIOException e) {
      halt.accept(INTERRUPTED);
    }
  }

  private void stop(Interrupt interrupt) throws IOException {
    if (running.isPresent()) {
      channel.write(Limit.hit(interrupt));
    }
    halt.accept(INTERRUPTED);
  }
}
