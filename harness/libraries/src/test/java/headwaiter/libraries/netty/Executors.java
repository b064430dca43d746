package headwaiter.libraries.netty;

import headwaiter.libraries.Watch;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.Promise;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Event executors: tasks, timers, promises, thread locals, the end. */
final class Executors {
  private static final FastThreadLocal<Integer> SEEN =
      new FastThreadLocal<>() {
        @Override
        protected Integer initialValue() {
          return 0;
        }
      };

  private Executors() {}

  static String run() throws Exception {
    EventExecutor one = new DefaultEventExecutor();
    Future<String> after =
        one.schedule(() -> Thread.currentThread().getName(), 2, TimeUnit.SECONDS);
    String first = Watch.at(after.get());
    AtomicInteger ticks = new AtomicInteger();
    ScheduledFuture<?> ticking =
        one.scheduleAtFixedRate(
            () -> {
              ticks.incrementAndGet();
              SEEN.set(SEEN.get() + 1);
            },
            100,
            100,
            TimeUnit.MILLISECONDS);
    Watch.nap(1_050);
    ticking.cancel(false);
    String ticked = Watch.at(ticks + "/" + one.submit(() -> SEEN.get()).get());
    Promise<String> promise = one.newPromise();
    GlobalEventExecutor.INSTANCE.schedule(
        () -> promise.setSuccess("kept"), 300, TimeUnit.MILLISECONDS);
    String kept = Watch.at(promise.await(200) + promise.get());
    DefaultEventExecutorGroup group = new DefaultEventExecutorGroup(2);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(group.submit(() -> Watch.nap(1_000)));
    }
    for (Future<?> each : all) {
      each.sync();
    }
    String grouped = Watch.at("group");
    group.shutdownGracefully(100, 1_000, TimeUnit.MILLISECONDS).sync();
    one.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    return String.join(" ", first, ticked, kept, grouped, Watch.at("ended"));
  }
}
