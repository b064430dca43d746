package headwaiter.simulator.race;

import headwaiter.hook.spi.Seam;
import headwaiter.hook.spi.Watch;
import org.jspecify.annotations.Nullable;

/** Two watches of one run. */
public final class Watches extends Watch {
  private final Watch one;
  private final Watch other;

  /** Both of these, in this order. */
  public Watches(Seam seam, Watch one, Watch other) {
    super(seam);
    this.one = one;
    this.other = other;
  }

  @Override
  public void field(Object owner, String name, boolean writes) {
    one.field(owner, name, writes);
    other.field(owner, name, writes);
  }

  @Override
  public void part(Object owner, String name, boolean writes) {
    one.part(owner, name, writes);
    other.part(owner, name, writes);
  }

  @Override
  public void element(Object array, int index, boolean writes, boolean byJdk) {
    one.element(array, index, writes, byJdk);
    other.element(array, index, writes, byJdk);
  }

  @Override
  public void acquire(Object owner, @Nullable String name) {
    one.acquire(owner, name);
    other.acquire(owner, name);
  }

  @Override
  public void release(Object owner, @Nullable String name) {
    one.release(owner, name);
    other.release(owner, name);
  }

  @Override
  public void locked(Object monitor) {
    one.locked(monitor);
    other.locked(monitor);
  }

  @Override
  public void unlocks(Object monitor) {
    one.unlocks(monitor);
    other.unlocks(monitor);
  }

  @Override
  public void forms(Object made) {
    one.forms(made);
    other.forms(made);
  }

  @Override
  public void frozen(Object made) {
    one.frozen(made);
    other.frozen(made);
  }

  @Override
  public void readsFinal(Object owner) {
    one.readsFinal(owner);
    other.readsFinal(owner);
  }

  @Override
  public void fence(boolean acquires, boolean releases) {
    one.fence(acquires, releases);
    other.fence(acquires, releases);
  }

  @Override
  public void initialises(boolean begins) {
    one.initialises(begins);
    other.initialises(begins);
  }

  @Override
  public void links(boolean begins) {
    one.links(begins);
    other.links(begins);
  }

  @Override
  public void readsOptimistically() {
    one.readsOptimistically();
    other.readsOptimistically();
  }

  @Override
  public void validates(Object lock) {
    one.validates(lock);
    other.validates(lock);
  }

  @Override
  public void interrupts(Thread target) {
    one.interrupts(target);
    other.interrupts(target);
  }

  @Override
  public void seesInterrupt(Thread target) {
    one.seesInterrupt(target);
    other.seesInterrupt(target);
  }

  @Override
  public void seesEnd(Thread target) {
    one.seesEnd(target);
    other.seesEnd(target);
  }
}
