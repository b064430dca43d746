package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Groups, daemons, priorities, ids, names, builders, and who sees whom. */
final class ThreadKinds {
  private ThreadKinds() {}

  static String run() throws Exception {
    List<String> seen = new ArrayList<>();
    ThreadGroup group = new ThreadGroup("course");
    group.setMaxPriority(6);
    Thread grouped =
        new Thread(
            group,
            () -> {
              Thread me = Thread.currentThread();
              Thread child = new Thread(() -> {});
              seen.add(me.getThreadGroup().getName() + me.getPriority() + me.isDaemon());
              seen.add(child.getThreadGroup().getName() + child.getPriority() + child.isDaemon());
            },
            "grouped");
    grouped.setDaemon(true);
    grouped.setPriority(9);
    grouped.start();
    grouped.join();
    Thread.Builder builder = Thread.ofPlatform().name("built-", 3).priority(2).daemon();
    for (int i = 0; i < 2; i++) {
      Thread built = builder.start(() -> note(seen));
      built.join();
    }
    Thread.Builder.OfVirtual virtuals = Thread.ofVirtual().name("light-", 0);
    Thread light = virtuals.start(() -> note(seen));
    light.join();
    Thread sleeper = new Thread(() -> Watch.nap(1_000), "sleeper");
    seen.add(sleeper.getState() + "");
    sleeper.start();
    Thread.sleep(1);
    seen.add(sleeper.getState() + "" + sleeper.isAlive());
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    seen.add("main among all " + all.containsKey(Thread.currentThread()));
    sleeper.join();
    seen.add(sleeper.getState() + "" + sleeper.isAlive() + sleeper.getThreadGroup());
    long first = Thread.ofVirtual().unstarted(() -> {}).threadId();
    seen.add("ids " + (Thread.ofPlatform().unstarted(() -> {}).threadId() - first));
    return String.join(" ", seen);
  }

  private static void note(List<String> seen) {
    Thread me = Thread.currentThread();
    seen.add(me.getName() + me.getPriority() + me.isDaemon() + me.isVirtual());
  }
}
