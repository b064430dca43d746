package headwaiter.grader.compile;

import headwaiter.grader.child.Allowance;
import headwaiter.grader.child.Answer;
import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.child.Nursery;
import headwaiter.wire.Compile;
import headwaiter.wire.CompileResult;
import headwaiter.wire.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The warm compilers, shared by all submissions. A child that dies is replaced; only the job that
 * it died of hears of it. Safe for use by several threads: more callers than children wait.
 */
public final class Compilers implements AutoCloseable {
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(30), Duration.ofSeconds(180), 1);

  private final Nursery nursery;
  private final Semaphore places;
  private final BlockingQueue<Child> idle = new LinkedBlockingQueue<>();

  /**
   * Starts the first compiler, without waiting for it.
   *
   * @param nursery where compilers come from
   * @param children how many work side by side
   */
  public Compilers(Nursery nursery, int children) {
    this.nursery = nursery;
    this.places = new Semaphore(children);
    nursery.prepare();
  }

  /** Compiles and weaves; what goes wrong in a compiler is in the result. Blocks. */
  public CompileResult compile(Compile job) {
    places.acquireUninterruptibly();
    try {
      Child child = idle.poll();
      boolean fresh = child == null;
      Answer answer = ask(child, job);
      if (answer instanceof Answer.Gone && !fresh) {
        answer = ask(null, job); // what came before may have left it unwell
      }
      return switch (answer) {
        case Answer.Closed closed -> result(closed.messages());
        case Answer.Gone gone -> trouble("The compiler did not survive it: " + gone.detail());
      };
    } catch (ChildException e) {
      return trouble(String.valueOf(e.getMessage()));
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    nursery.close();
    idle.forEach(Child::close);
  }

  private Answer ask(@Nullable Child idling, Compile job) throws ChildException {
    Child child = idling == null ? nursery.take() : idling;
    Answer answer = child.talk(job, ALLOWANCE);
    if (answer instanceof Answer.Closed closed && closed.reusable()) {
      idle.add(child);
    } else {
      child.close();
    }
    return answer;
  }

  private static CompileResult result(List<Message> messages) {
    return messages.size() == 1 && messages.getFirst() instanceof CompileResult result
        ? result
        : trouble("The compiler gave no result.");
  }

  private static CompileResult trouble(String why) {
    return new CompileResult(List.of(), List.of(), List.of(), why);
  }
}
