package course.clinic.tests;

import course.clinic.given.Bottle;
import course.clinic.given.Cellar;
import course.clinic.given.GuestBook;
import course.clinic.given.Kitchen;
import course.clinic.given.Manager;
import course.clinic.given.Oven;
import course.clinic.given.Tables;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The house in which the patients work. What is named as failing fails, with what was said. */
final class House {
  private final Simulation sim;
  private final Map<String, Throwable> failing = new HashMap<>();
  private final List<String> bottle = new ArrayList<>();

  House(Simulation sim) {
    this.sim = sim;
  }

  /** From now on this guest, dish, course or wine fails. */
  House failing(String what, Throwable failure) {
    failing.put(what, failure);
    return this;
  }

  List<GivenService.Call> calls(String service) {
    return sim.service(service).calls();
  }

  /** What has been done with the bottle. */
  synchronized List<String> bottle() {
    return List.copyOf(bottle);
  }

  GuestBook book(Duration time) {
    return guest -> answer("book", guest, time, null);
  }

  Tables tables(Duration time) {
    return guest -> answer("tables", guest, time, 7);
  }

  Oven oven(Duration time) {
    return dish -> {
      try {
        return sim.service("oven").block(dish, time, () -> baked(dish));
      } catch (InterruptedException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private String baked(String dish) {
    if (failing.get(dish) instanceof RuntimeException burnt) {
      throw burnt;
    }
    return "baked " + dish;
  }

  Kitchen kitchen(Duration soup, Duration main, Duration dessert) {
    return new Kitchen() {
      @Override
      public CompletableFuture<String> soup() {
        return answer("kitchen", "soup", soup, "soup");
      }

      @Override
      public CompletableFuture<String> main() {
        return answer("kitchen", "main", main, "main");
      }

      @Override
      public CompletableFuture<String> dessert() {
        return answer("kitchen", "dessert", dessert, "dessert");
      }
    };
  }

  Manager manager() {
    return new Manager() {
      @Override
      public <T> T runUntilComplete(Supplier<? extends CompletionStage<T>> work) {
        if (sim.loop().inLoop()) {
          throw new IllegalStateException("The loop is running already.");
        }
        return work.get().toCompletableFuture().join();
      }
    };
  }

  Cellar cellar(Duration time) {
    return wine ->
        this.<Void>answer("cellar", wine, time, null)
            .thenApply(
                fetched -> {
                  note("opened");
                  return new Rioja(wine, time);
                });
  }

  private synchronized void note(String what) {
    bottle.add(what);
  }

  private <T> CompletableFuture<T> answer(String service, String label, Duration time, T value) {
    Throwable failure = failing.get(label);
    return failure == null
        ? sim.service(service).answer(label, time, value)
        : sim.service(service).fail(label, time, failure);
  }

  private final class Rioja implements Bottle {
    private final String wine;
    private final Duration time;

    Rioja(String wine, Duration time) {
      this.wine = wine;
      this.time = time;
    }

    @Override
    public CompletableFuture<String> pour() {
      if (failing.get("cork") instanceof RuntimeException stuck) {
        throw stuck;
      }
      if (bottle().contains("closed")) {
        throw new IllegalStateException("the bottle is closed");
      }
      return answer("bottle", "glass", time, "a glass of " + wine)
          .whenComplete((glass, failure) -> note(failure == null ? "full" : "spilt"));
    }

    @Override
    public void close() {
      note("closed");
    }
  }
}
