package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code join} of a future hears no interrupt, so nobody can swallow one around it. */
public class JoinsWithoutInterrupts {
  static List<String> available(List<CompletableFuture<String>> candidates) {
    List<String> found = new ArrayList<>();
    for (CompletableFuture<String> candidate : candidates) {
      try {
        found.add(candidate.join());
      } catch (Exception unavailable) {
        System.err.println(unavailable);
      }
    }
    return found;
  }
}
