package sample;

import java.util.concurrent.CompletableFuture;

public class OwnReadMethod {
  record Book(String text) {
    String readString(String title) {
      return title + text;
    }
  }

  public static CompletableFuture<String> read(CompletableFuture<Book> book) {
    return book.thenApply(each -> each.readString("menu: "));
  }
}
