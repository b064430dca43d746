package sample;

public class MeddlesWithThreads {
  public static void interruptAll() {
    Thread.getAllStackTraces().keySet().forEach(Thread::interrupt); // expect: forbidden-api
    Thread.currentThread().getThreadGroup().interrupt(); // expect: forbidden-api
    StackWalker.getInstance().forEach(System.out::println); // expect: forbidden-api
  }
}
