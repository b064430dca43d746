package sample;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

public class OwnVarHandle {
  private static final VarHandle STATE;
  private static final AtomicIntegerFieldUpdater<OwnVarHandle> COUNT =
      AtomicIntegerFieldUpdater.newUpdater(OwnVarHandle.class, "count");

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(OwnVarHandle.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int state;
  private volatile int count;

  public boolean close() {
    COUNT.incrementAndGet(this);
    return STATE.compareAndSet(this, 0, 1);
  }
}
