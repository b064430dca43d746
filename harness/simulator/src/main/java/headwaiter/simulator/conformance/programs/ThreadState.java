package headwaiter.simulator.conformance.programs;

/** Names, groups, handlers, thread locals and scoped values. */
final class ThreadState {
  private ThreadState() {}

  private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
  private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "initial");
  private static final ScopedValue<String> SCOPED = ScopedValue.newInstance();

  static String run() throws Exception {
    StringBuffer seen = new StringBuffer();
    INHERITED.set("inherited");
    LOCAL.set("mine");
    Thread plain =
        new Thread(
            () -> {
              Thread self = Thread.currentThread();
              seen.append(INHERITED.get()).append(' ').append(LOCAL.get()).append(' ');
              seen.append(self.isDaemon()).append(' ').append(self.getName()).append(' ');
              seen.append(self.getThreadGroup() == MainGroup.GROUP).append(' ');
            });
    plain.start();
    plain.setName("renamed");
    plain.join();
    Thread failing =
        new Thread(
            () -> {
              throw new IllegalStateException("boom");
            });
    failing.setUncaughtExceptionHandler(
        (thread, e) -> seen.append(thread == failing).append(e.getMessage()).append(' '));
    failing.start();
    failing.join();
    ScopedValue.where(SCOPED, "scoped").run(() -> seen.append(SCOPED.get()).append(' '));
    Thread.ofVirtual().start(() -> seen.append(LOCAL.get())).join();
    return seen.toString();
  }

  private static final class MainGroup {
    static final ThreadGroup GROUP = Thread.currentThread().getThreadGroup();
  }
}
