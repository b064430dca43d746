package sample;

public class ParksUntilCalled {
  private volatile boolean open;

  void enter() {
    while (!open) {
      java.util.concurrent.locks.LockSupport.park(this);
    }
  }
}
