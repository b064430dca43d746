package headwaiter.simulator.sim;

import headwaiter.hook.spi.Strand;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stands for the carrier, which makes the virtual threads behind platform threads. */
final class Root extends Strand {
  private final Nursery nursery;

  Root(Nursery nursery) {
    this.nursery = nursery;
  }

  @Override
  public Strand spawn(Thread thread) {
    return nursery.spawn(thread);
  }

  @Override
  public Thread thread() {
    throw new UnsupportedOperationException("the carrier is not simulated");
  }

  @Override
  public boolean ended() {
    return false;
  }

  @Override
  public Future<?> schedule(Runnable command, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("the carrier does not wait");
  }

  @Override
  public void execute(Runnable command) {
    throw new UnsupportedOperationException("every virtual thread has a strand of its own");
  }
}
