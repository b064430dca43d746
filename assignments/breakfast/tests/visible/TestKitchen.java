package course.breakfast.tests;

import course.breakfast.given.Kitchen;
import headwaiter.api.GivenService;
import headwaiter.api.Simulation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A kitchen with one machine a dish, which a test sets up. */
final class TestKitchen implements Kitchen {
  private final Supplier<CompletableFuture<String>> coffee;
  private final Supplier<CompletableFuture<String>> toast;

  TestKitchen(
      Supplier<CompletableFuture<String>> coffee, Supplier<CompletableFuture<String>> toast) {
    this.coffee = coffee;
    this.toast = toast;
  }

  /** A kitchen where nothing goes wrong. */
  static TestKitchen thatTakes(Simulation sim, Duration coffee, Duration toast) {
    return new TestKitchen(brews(sim, coffee), toasts(sim, toast));
  }

  static Supplier<CompletableFuture<String>> brews(Simulation sim, Duration time) {
    return () -> coffeeMachine(sim).answer("brewCoffee", time, "Coffee");
  }

  static Supplier<CompletableFuture<String>> toasts(Simulation sim, Duration time) {
    return () -> toaster(sim).answer("toastBread", time, "Toast");
  }

  static GivenService coffeeMachine(Simulation sim) {
    return sim.service("coffee machine");
  }

  static GivenService toaster(Simulation sim) {
    return sim.service("toaster");
  }

  @Override
  public CompletableFuture<String> brewCoffee() {
    return coffee.get();
  }

  @Override
  public CompletableFuture<String> toastBread() {
    return toast.get();
  }
}
