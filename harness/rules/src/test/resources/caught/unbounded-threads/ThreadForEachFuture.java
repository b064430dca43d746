package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class ThreadForEachFuture {
  static List<CompletableFuture<String>> ask(Map<String, Supplier<String>> kitchens) {
    List<CompletableFuture<String>> answers = new ArrayList<>();
    for (var kitchen : kitchens.values()) {
      var answer = new CompletableFuture<String>();
      new Thread(() -> answer.complete(kitchen.get())).start(); // expect: unbounded-threads
      answers.add(answer);
    }
    return answers;
  }
}
