package headwaiter.simulator.sim;

import java.util.List;

/**
 * Which threads of libraries must not wait, because their library says so: by a marker that the
 * thread's class bears, or by the name that it gives to its event loops and to nothing else.
 *
 * @param type a class or interface, by its binary name
 * @param prefix how the thread's name begins
 */
record Manners(String type, String prefix) {
  private static final String NETTY = "io.netty.util.concurrent.FastThreadLocalThread";

  private static final List<Manners> KNOWN =
      List.of(
          new Manners("reactor.core.scheduler.NonBlocking", ""),
          new Manners("io.reactivex.rxjava3.internal.schedulers.NonBlockingThread", ""),
          new Manners("io.vertx.core.impl.VertxThread", "vert.x-eventloop-thread-"),
          new Manners(NETTY, "multiThreadIoEventLoopGroup-"),
          new Manners(NETTY, "nioEventLoopGroup-"),
          new Manners(NETTY, "defaultEventLoopGroup-"));

  /** Whether a thread is one of these. */
  static boolean forbidWaiting(Thread thread) {
    Class<?> type = thread.getClass();
    return type.getModule() != Object.class.getModule()
        && KNOWN.stream()
            .anyMatch(each -> thread.getName().startsWith(each.prefix) && is(type, each.type));
  }

  private static boolean is(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.getName().equals(name)) {
        return true;
      }
      for (Class<?> marker : at.getInterfaces()) {
        if (is(marker, name)) {
          return true;
        }
      }
    }
    return false;
  }
}
