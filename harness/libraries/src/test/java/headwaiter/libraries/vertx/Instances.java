package headwaiter.libraries.vertx;

import headwaiter.libraries.Watch;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** An instance of Vertx as it is: event loops, timers, workers, verticles, the event bus. */
final class Instances {
  private Instances() {}

  static String run() {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(3));
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    await(vertx.timer(2, TimeUnit.SECONDS));
    said.add(Watch.at("timer"));
    AtomicInteger ticks = new AtomicInteger();
    long ticking = vertx.setPeriodic(100, id -> ticks.incrementAndGet());
    await(vertx.timer(550));
    vertx.cancelTimer(ticking);
    said.add(Watch.at(ticks));
    List<Future<String>> work = new ArrayList<>();
    WorkerExecutor workers = vertx.createSharedWorkerExecutor("own", 2);
    for (int i = 0; i < 4; i++) {
      work.add(
          workers.executeBlocking(
              () -> {
                Watch.nap(1_000);
                return Thread.currentThread().getName();
              },
              false));
    }
    await(Future.all(work));
    said.add(Watch.at("workers"));
    await(vertx.deployVerticle(new Answering()));
    await(
        vertx.deployVerticle(
            new Asking(said),
            new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD)));
    String late =
        await(
            vertx
                .timer(5, TimeUnit.SECONDS)
                .map(i -> "in time")
                .timeout(1_500, TimeUnit.MILLISECONDS)
                .recover(
                    e -> Future.succeededFuture(e instanceof TimeoutException ? "late" : e + "")));
    said.add(Watch.at(late));
    await(vertx.close());
    return said.toString();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  /** Answers after a quarter of a second, on an event loop. */
  private static final class Answering extends VerticleBase {
    @Override
    public Future<?> start() {
      return vertx
          .eventBus()
          .<String>consumer(
              "answers",
              message ->
                  vertx.setTimer(
                      250, id -> message.reply(message.body() + Context.isOnEventLoopThread())))
          .completion();
    }
  }

  /** Asks, and waits for the answer as one may on a virtual thread. */
  private static final class Asking extends VerticleBase {
    private final List<String> said;

    Asking(List<String> said) {
      this.said = said;
    }

    @Override
    public Future<?> start() {
      String answer = vertx.eventBus().<String>request("answers", "asked ").await().body();
      said.add(Watch.at(answer));
      return Future.succeededFuture();
    }
  }
}
