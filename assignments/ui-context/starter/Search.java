package course.uicontext;

import course.uicontext.given.Library;
import course.uicontext.given.View;
import headwaiter.api.Loop;
import java.util.concurrent.CompletableFuture;

/** A search field. Lives on the ui's thread. */
public final class Search {
  /**
   * A search field in front of that library.
   *
   * @param ui the thread on which {@code search} is called, and the only one that may touch the
   *     view
   */
  public Search(Loop ui, Library library, View view) {
    // yours to write
  }

  /**
   * Looks for titles, off the ui, and shows them on it. Called on the ui's thread; returns at once,
   * never waits and never throws.
   *
   * @return done when the view shows the titles; failed, with what the library threw, when the view
   *     shows that. If a newer search has begun by then the view is left alone, and this is done
   *     without a result in either case
   */
  public CompletableFuture<Void> search(String query) {
    throw new UnsupportedOperationException("search is yours to write");
  }
}
