package course.gather;

import course.gather.given.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

public final class Gather {
  private Gather() {}

  private record Arrival<T>(int place, Outcome<T> outcome) {}

  public static <T> CompletableFuture<List<T>> gather(
      List<? extends CompletionStage<? extends T>> stages) {
    CompletableFuture<List<T>> gathered = new CompletableFuture<>();
    Tray<T> tray = new Tray<>(stages.size());
    if (stages.isEmpty()) {
      gathered.complete(List.of());
    }
    for (int i = 0; i < stages.size(); i++) {
      int place = i;
      stages
          .get(i)
          .whenComplete(
              (value, failure) -> {
                if (failure != null) {
                  gathered.completeExceptionally(own(failure));
                } else if (tray.put(place, value)) {
                  gathered.complete(tray.dishes);
                }
              });
    }
    return gathered;
  }

  private static final class Tray<T> {
    final List<T> dishes;
    private int toCome;

    Tray(int places) {
      dishes = new ArrayList<>(Collections.nCopies(places, null));
      toCome = places;
    }

    boolean put(int place, T dish) {
      dishes.set(place, dish);
      toCome--;
      return toCome == 0;
    }
  }

  public static <T> CompletableFuture<List<Outcome<T>>> gatherSettled(
      List<? extends CompletionStage<? extends T>> stages) {
    CompletableFuture<List<Outcome<T>>> settled = new CompletableFuture<>();
    BlockingQueue<Arrival<T>> arrivals = arrivals(stages);
    int expected = stages.size();
    Thread.ofVirtual().start(() -> settle(arrivals, expected, settled));
    return settled;
  }

  private static <T> void settle(
      BlockingQueue<Arrival<T>> arrivals,
      int expected,
      CompletableFuture<List<Outcome<T>>> settled) {
    List<Outcome<T>> outcomes = new ArrayList<>(Collections.nCopies(expected, null));
    try {
      for (int come = 0; come < expected; come++) {
        Arrival<T> arrival = arrivals.take();
        outcomes.set(arrival.place(), arrival.outcome());
      }
      settled.complete(outcomes);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      settled.cancel(false);
    }
  }

  private static <T> BlockingQueue<Arrival<T>> arrivals(
      List<? extends CompletionStage<? extends T>> stages) {
    BlockingQueue<Arrival<T>> arrivals = new LinkedBlockingQueue<>();
    for (int i = 0; i < stages.size(); i++) {
      int place = i;
      stages
          .get(i)
          .whenComplete(
              (value, failure) ->
                  arrivals.add(
                      new Arrival<>(
                          place,
                          failure == null
                              ? new Outcome.Success<>(value)
                              : new Outcome.Failure<>(own(failure)))));
    }
    return arrivals;
  }

  private static Throwable own(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
