package course.uicontext;

import course.uicontext.given.Library;
import course.uicontext.given.View;
import headwaiter.api.Loop;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public final class Search {
  private final Loop ui;
  private final Library library;
  private final View view;
  private long newest;

  public Search(Loop ui, Library library, View view) {
    this.ui = ui;
    this.library = library;
    this.view = view;
  }

  public CompletableFuture<Void> search(String query) {
    newest++;
    long number = newest;
    return CompletableFuture.supplyAsync(() -> find(query), ui)
        .handleAsync((titles, failure) -> shown(number, query, titles, failure), ui)
        .thenCompose(outcome -> outcome);
  }

  private List<String> find(String query) {
    try {
      return library.find(query);
    } catch (IOException unreachable) {
      throw new CompletionException(unreachable);
    }
  }

  private CompletableFuture<Void> shown(
      long number, String query, List<String> titles, Throwable failure) {
    if (number != newest) {
      return CompletableFuture.completedFuture(null);
    }
    if (failure != null) {
      Throwable own = failure.getCause();
      view.showError(query, own);
      return CompletableFuture.failedFuture(own);
    }
    view.showTitles(query, titles);
    return CompletableFuture.completedFuture(null);
  }
}
