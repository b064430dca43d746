package sample;

public class GuardRunsItsArgument {
  public void guarded(Runnable work) {
    synchronized (this) {
      work.run();
    }
  }
}
