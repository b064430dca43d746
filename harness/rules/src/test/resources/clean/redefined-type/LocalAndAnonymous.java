package sample;

public class LocalAndAnonymous {
  public static Runnable twice(Runnable task) {
    record Permit(Runnable task) {}
    Permit permit = new Permit(task);
    return new Runnable() {
      @Override
      public void run() {
        permit.task().run();
        permit.task().run();
      }
    };
  }
}
