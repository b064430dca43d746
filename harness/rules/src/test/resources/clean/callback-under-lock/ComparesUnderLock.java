package sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

public class ComparesUnderLock {
  private final List<String> dishes = new ArrayList<>();

  public synchronized Optional<String> first(Predicate<String> wanted) {
    return dishes.stream().filter(wanted).findFirst();
  }
}
