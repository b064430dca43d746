package headwaiter.simulator.sim;

import headwaiter.simulator.detect.Blame;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where a run touched the world outside, so that it depends on more than its settings. What the JDK
 * reads for itself, such as a class, is as fixed as the JDK and doesn't count. Safe for use by
 * several threads.
 */
final class Touches {
  /** As many as anybody reads. */
  private static final int MOST = 20;

  static {
    // All that looking takes is loaded now. In the midst of being loaded it would be loaded twice.
    new Touches(name -> true).call("");
  }

  private final Predicate<String> subject;
  private final Set<String> lines = new LinkedHashSet<>();

  /** Looking may load classes, which reads files. */
  private boolean looking;

  Touches(Predicate<String> subject) {
    this.subject = subject;
  }

  /** The running thread reads or writes. */
  void call(String call) {
    if (looking || full()) {
      return;
    }
    looking = true;
    try {
      List<StackTraceElement> stack = Stacks.here();
      if (!Blame.loadsClass(stack, subject)) {
        stack.stream()
            .filter(this::isOfTheProgram)
            .findFirst()
            .ifPresent(at -> add(call + " at " + Stacks.place(at)));
      }
    } finally {
      looking = false;
    }
  }

  /** The running thread starts a process. */
  void process() {
    String where =
        Stacks.here().stream()
            .filter(this::isOfTheProgram)
            .findFirst()
            .map(at -> " at " + Stacks.place(at))
            .orElse("");
    add("ProcessBuilder.start" + where);
  }

  /** A thread that is not simulated lets a simulated one go on. */
  void thread() {
    add("a thread that is not simulated");
  }

  /** One that was there before the simulation is given something to do. */
  void stranger(Thread thread) {
    add("the thread " + thread.getName() + ", which was there before");
  }

  /** The simulation waits, in real time. */
  void wait(String what) {
    add("a wait for " + what);
  }

  /** What was touched, in the order of the first time; empty if the run was exact. */
  List<String> lines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  private boolean full() {
    synchronized (lines) {
      return lines.size() >= MOST;
    }
  }

  private void add(String line) {
    synchronized (lines) {
      if (lines.size() < MOST) {
        lines.add(line);
      }
    }
  }

  /** Whether a frame is neither the JDK's nor ours. */
  private boolean isOfTheProgram(StackTraceElement frame) {
    String module = frame.getModuleName();
    boolean jdk = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
    return subject.test(frame.getClassName()) || !(jdk || Stacks.ours(frame.getClassName()));
  }
}
