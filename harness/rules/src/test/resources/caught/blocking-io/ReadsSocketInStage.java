package sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;

public class ReadsSocketInStage {
  public static CompletableFuture<Integer> first(CompletableFuture<Socket> connection) {
    return connection.thenApply(
        socket -> {
          try {
            return socket.getInputStream().read(); // expect: blocking-io
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }
}
