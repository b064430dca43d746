package course.waitfirst.tests;

import course.waitfirst.given.Split;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Futures by name, so that a message can tell them apart. */
record Menu(List<String> names, List<CompletableFuture<String>> dishes) {
  /** What stands in a split, such as {@code done [fish], pending [soup, cake]}. */
  String of(Split<String> split) {
    return "done " + named(split.done()) + ", pending " + named(split.pending());
  }

  private List<String> named(List<CompletableFuture<String>> some) {
    return some.stream().map(dish -> names.get(dishes.indexOf(dish))).toList();
  }
}
