package course.tokenstream.tests;

import headwaiter.api.Demand;
import headwaiter.api.Simulation;
import headwaiter.api.StackDepth;
import headwaiter.api.VirtualTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

/** Somebody who asks for tokens, and notes what comes, and when. */
class Reader implements Flow.Subscriber<String> {
  private final Simulation sim;
  private final long appetite;
  private final List<String> seen = new ArrayList<>();
  private Flow.Subscription subscription;
  private Thread speaking;
  private boolean interrupted;
  private final StackDepth depth = new StackDepth();
  private final Demand demand = new Demand();
  private Throwable failure;

  /**
   * A reader.
   *
   * @param appetite what is requested as soon as there is a subscription; nothing if 0
   */
  Reader(Simulation sim, long appetite) {
    this.sim = sim;
    this.appetite = appetite;
  }

  /** Subscribes, on the loop. */
  Reader at(Flow.Publisher<String> publisher) throws Exception {
    return sim.onLoop(
        () -> {
          publisher.subscribe(this);
          return this;
        });
  }

  /** Requests, on the loop. */
  void requestOnLoop(long n) throws Exception {
    sim.onLoop(
        () -> {
          request(n);
          return n;
        });
  }

  /** The failure that came, if one did. */
  synchronized Throwable failure() {
    return failure;
  }

  void request(long n) {
    demand.request(n);
    subscription.request(n);
  }

  void cancel() {
    demand.cancel();
    subscription.cancel();
  }

  /** What came, each with its time: {@code 1 s: soup}. */
  synchronized List<String> seen() {
    return List.copyOf(seen);
  }

  /** Whether a signal came while another thread was still bringing one. */
  synchronized boolean wasInterrupted() {
    return interrupted;
  }

  /** What was asked for, and whether more came. */
  Demand demand() {
    return demand;
  }

  /** How deep the stack was at most. */
  StackDepth depth() {
    return depth;
  }

  /** What it does with a token, before the signal is over. */
  void taste(String token) {}

  @Override
  public void onSubscribe(Flow.Subscription offered) {
    subscription = offered;
    if (appetite > 0) {
      request(appetite);
    }
  }

  @Override
  public void onNext(String token) {
    demand.next();
    boolean outermost = enter(token);
    Thread.yield();
    taste(token);
    leave(outermost);
  }

  @Override
  public void onError(Throwable failure) {
    demand.end();
    synchronized (this) {
      this.failure = failure;
    }
    leave(enter(failure.getClass().getSimpleName()));
  }

  @Override
  public void onComplete() {
    demand.end();
    leave(enter("complete"));
  }

  private synchronized boolean enter(String signal) {
    seen.add(VirtualTime.text(sim.elapsed()) + ": " + signal);
    depth.measure();
    boolean outermost = speaking == null;
    interrupted |= !outermost && speaking != Thread.currentThread();
    speaking = Thread.currentThread();
    return outermost;
  }

  private synchronized void leave(boolean outermost) {
    if (outermost) {
      speaking = null;
    }
  }
}
