package headwaiter.simulator.conformance.programs;

import java.util.ArrayList;
import java.util.List;

/** Whoever has to hear of what nobody caught: the thread's handler, its group, the default one. */
final class Uncaught {
  private Uncaught() {}

  static String run() throws Exception {
    List<String> seen = new ArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((t, e) -> hear(seen, "default", t, e));
    try {
      end(new Thread(Uncaught::fail, "plain"));
      Thread own = new Thread(Uncaught::fail, "own");
      own.setUncaughtExceptionHandler((t, e) -> hear(seen, "own", t, e));
      end(own);
      ThreadGroup group =
          new ThreadGroup("group") {
            @Override
            public void uncaughtException(Thread t, Throwable e) {
              hear(seen, "group", t, e);
            }
          };
      end(new Thread(group, Uncaught::fail, "grouped"));
      end(Thread.ofVirtual().name("virtual").unstarted(Uncaught::fail));
      Thread twice = new Thread(Uncaught::fail, "twice");
      twice.setUncaughtExceptionHandler(
          (t, e) -> {
            hear(seen, "throws", t, e);
            throw new IllegalStateException("again");
          });
      end(twice);
      seen.add(twice.isAlive() + "");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    return String.join(" ", seen);
  }

  private static void hear(List<String> seen, String who, Thread thread, Throwable thrown) {
    boolean same = Thread.currentThread() == thread;
    seen.add(who + ":" + thread.getName() + ":" + thrown.getMessage() + ":" + same);
  }

  private static void fail() {
    Watch.nap(10);
    throw new IllegalStateException("no");
  }

  private static void end(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }
}
