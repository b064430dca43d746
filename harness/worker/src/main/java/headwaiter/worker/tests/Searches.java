package headwaiter.worker.tests;

import headwaiter.simulator.explore.Search;
import java.util.Locale;
import java.util.Optional;

/** Strategies by the names that they have on the wire, such as {@code random-walk}. */
final class Searches {
  private Searches() {}

  /**
   * A strategy.
   *
   * @param name its name; empty for none
   * @throws IllegalArgumentException if there is none of that name
   */
  static Optional<Search> of(String name) {
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(Search.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)));
  }
}
