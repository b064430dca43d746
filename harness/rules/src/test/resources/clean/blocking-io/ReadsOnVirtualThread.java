package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

public class ReadsOnVirtualThread {
  public static CompletableFuture<String> menu(Path file) {
    var menu = new CompletableFuture<String>();
    Thread.startVirtualThread(
        () -> {
          try {
            menu.complete(Files.readString(file));
          } catch (IOException broken) {
            menu.completeExceptionally(broken);
          }
        });
    return menu;
  }
}
