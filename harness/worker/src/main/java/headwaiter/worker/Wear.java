package headwaiter.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Compares this JVM with what it was before its first job. One that is worn must not be used again:
 * what a submission left in it could change what the next one is seen to do.
 */
final class Wear {
  private static final int MOST_JOBS = 50;
  private static final long MOST_HEAP = 64 << 20;
  private static final List<String> OF_THE_JVM =
      List.of("VirtualThread-un", "ForkJoinPool-1-worker-", "Common-Cleaner", "Cleaner-");

  private final Set<Thread> threads;
  private final Properties properties;
  private final Defaults defaults;
  private int jobs;

  /** What anybody may set. */
  private record Defaults(
      Locale locale,
      Locale display,
      Locale format,
      TimeZone zone,
      Thread.@Nullable UncaughtExceptionHandler handler,
      InputStream in,
      PrintStream out,
      PrintStream err) {
    static Defaults now() {
      return new Defaults(
          Locale.getDefault(),
          Locale.getDefault(Locale.Category.DISPLAY),
          Locale.getDefault(Locale.Category.FORMAT),
          TimeZone.getDefault(),
          Thread.getDefaultUncaughtExceptionHandler(),
          System.in,
          System.out,
          System.err);
    }
  }

  private Wear(Set<Thread> threads, Properties properties, Defaults defaults) {
    this.threads = threads;
    this.properties = properties;
    this.defaults = defaults;
  }

  /** What this JVM is now. */
  static Wear now() {
    return new Wear(threads(), copy(System.getProperties()), Defaults.now());
  }

  /**
   * Looks at the JVM after a job.
   *
   * @param unclean whether the job may have left something running
   * @return empty if it may take another one, else why not
   */
  String after(boolean unclean) {
    jobs++;
    if (unclean) {
      return "a test was ended by force";
    } else if (jobs >= MOST_JOBS) {
      return "it has done " + jobs + " jobs";
    } else if (!properties.equals(copy(System.getProperties()))) {
      return "system properties were changed";
    } else if (!defaults.equals(Defaults.now())) {
      return "a default of the JVM was changed";
    } else if (heap() > MOST_HEAP) {
      return "memory is still in use";
    }
    Set<Thread> left = threads();
    left.removeAll(threads);
    left.removeIf(Wear::isOfTheJvm);
    return left.isEmpty() ? "" : "a thread is still there: " + left.iterator().next().getName();
  }

  /** The JVM starts threads of its own when it needs them: carriers, timers, cleaners. */
  private static boolean isOfTheJvm(Thread thread) {
    return thread.isDaemon() && OF_THE_JVM.stream().anyMatch(thread.getName()::startsWith);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    if (used > MOST_HEAP) {
      System.gc();
      used = runtime.totalMemory() - runtime.freeMemory();
    }
    return used;
  }

  private static Properties copy(Properties properties) {
    return (Properties) properties.clone();
  }

  private static Set<Thread> threads() {
    ThreadGroup top = Thread.currentThread().getThreadGroup();
    while (top.getParent() != null) {
      top = top.getParent();
    }
    Thread[] all = new Thread[top.activeCount() + 16];
    int count = top.enumerate(all);
    return new HashSet<>(Arrays.asList(all).subList(0, count));
  }
}
