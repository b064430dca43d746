package sample;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class EmptyCatchAroundJoin {
  static void eat(CompletableFuture<String> toast) {
    try {
      System.out.println(toast.join());
    } catch (CompletionException burnt) { // expect: lost-failure
    }
  }
}
