package headwaiter.grader.run;

import headwaiter.grader.child.Allowance;
import headwaiter.grader.child.Answer;
import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.child.Nursery;
import headwaiter.wire.Covered;
import headwaiter.wire.Died;
import headwaiter.wire.RunTests;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workers: one student each. A worker is used again for the same student as long as it says
 * that it may be; a few idle ones are kept. Safe for use by several threads.
 */
public final class Workers implements AutoCloseable {
  private static final int MOST_RECORDS = 20_000;

  private record Idle(String student, Child worker) {}

  private final Nursery nursery;
  private final Optional<Nursery> witnesses;
  private final int kept;
  private final Deque<Idle> idle = new ArrayDeque<>();

  /**
   * Starts the first worker, without waiting for it.
   *
   * @param nursery where workers come from
   * @param witnesses where those come from that survive when memory runs out, if they are wanted
   * @param kept how many idle workers are kept for their students; 0 means a fresh one for every
   *     job
   */
  public Workers(Nursery nursery, Optional<Nursery> witnesses, int kept) {
    this.nursery = nursery;
    this.witnesses = witnesses;
    this.kept = kept;
    nursery.prepare();
  }

  /**
   * Runs tests on a student's classes. When a worker dies of a check, the other checks are run
   * without it. Blocks.
   */
  public RunResult run(String student, RunTests job) {
    return new Attempts(each -> once(student, each), this::witness, nursery.rung()).run(job);
  }

  /**
   * Runs a job of classes with probes and tells what these noted; nothing if it comes to no end.
   * Blocks.
   */
  public List<Covered> cover(String student, RunTests job) {
    return switch (once(student, job)) {
      case Answer.Closed closed ->
          closed.messages().stream()
              .filter(Covered.class::isInstance)
              .map(Covered.class::cast)
              .toList();
      case Answer.Gone gone -> List.of();
    };
  }

  /** Begins to start a worker for the next student. */
  public void prepare() {
    nursery.prepare();
  }

  @Override
  public void close() {
    nursery.close();
    witnesses.ifPresent(Nursery::close);
    synchronized (idle) {
      idle.forEach(one -> one.worker().close());
      idle.clear();
    }
  }

  private Answer once(String student, RunTests job) {
    Child worker;
    try {
      Child waiting = waiting(student);
      worker = waiting == null ? born() : waiting;
    } catch (ChildException e) {
      return new Answer.Gone(List.of(), Died.Cause.OURS, String.valueOf(e.getMessage()));
    }
    Answer answer = worker.talk(job, allowance(job));
    if (answer instanceof Answer.Closed closed && closed.reusable()) {
      keep(new Idle(student, worker));
    } else {
      worker.close();
    }
    return answer;
  }

  private Optional<Answer> witness(RunTests job) {
    if (witnesses.isEmpty()) {
      return Optional.empty();
    }
    try (Child witness = witnesses.get().take()) {
      return Optional.of(witness.talk(job, allowance(job)));
    } catch (ChildException e) {
      return Optional.empty(); // what is already known will do
    }
  }

  private static Allowance allowance(RunTests job) {
    return new Allowance(
        Duration.ofMillis(job.limits().cpuMillis()),
        Duration.ofMillis(job.limits().wallMillis()),
        MOST_RECORDS);
  }

  /** A new worker; another one if the first was killed in its cradle. */
  private Child born() throws ChildException {
    try {
      return nursery.take();
    } catch (ChildException e) {
      return nursery.take();
    }
  }

  private @Nullable Child waiting(String student) {
    synchronized (idle) {
      for (Iterator<Idle> each = idle.iterator(); each.hasNext(); ) {
        Idle one = each.next();
        if (one.student().equals(student)) {
          each.remove();
          return one.worker();
        }
      }
      return null;
    }
  }

  private void keep(Idle one) {
    Idle oldest;
    synchronized (idle) {
      idle.add(one);
      oldest = idle.size() > kept ? idle.poll() : null;
    }
    if (oldest != null) {
      oldest.worker().close();
    }
  }
}
