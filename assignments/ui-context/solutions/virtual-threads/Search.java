package course.uicontext;

import course.uicontext.given.Library;
import course.uicontext.given.View;
import headwaiter.api.Loop;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An errand for each search: there it may wait, and all it does here it hands to the ui. */
public final class Search {
  private final Loop ui;
  private final Library library;
  private final View view;
  private Errand newest = new Errand("");

  public Search(Loop ui, Library library, View view) {
    this.ui = ui;
    this.library = library;
    this.view = view;
  }

  public CompletableFuture<Void> search(String query) {
    newest = new Errand(query);
    Thread.ofVirtual().name("search").start(newest::run);
    return newest.done;
  }

  private final class Errand {
    private final String query;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    Errand(String query) {
      this.query = query;
    }

    void run() {
      try {
        List<String> titles = library.find(query);
        ui.execute(() -> succeed(titles));
      } catch (Exception failure) {
        ui.execute(() -> fail(failure));
      }
    }

    private void succeed(List<String> titles) {
      if (this == newest) {
        view.showTitles(query, titles);
      }
      done.complete(null);
    }

    private void fail(Exception failure) {
      if (this == newest) {
        view.showError(query, failure);
        done.completeExceptionally(failure);
      } else {
        done.complete(null);
      }
    }
  }
}
