package sample;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

public class EmptyCatchOnVirtualThread {
  static Thread serve(Future<String> coffee, Consumer<String> guest) {
    return Thread.startVirtualThread(
        () -> {
          try {
            guest.accept(coffee.get());
          } catch (ExecutionException burnt) { // expect: lost-failure
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
