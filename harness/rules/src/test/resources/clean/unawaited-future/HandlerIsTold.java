package sample;

import java.util.concurrent.CompletableFuture;

/** Who connects gives a handler that is told of success and failure. */
public class HandlerIsTold {
  interface ConnectionHandler {
    void connected();

    void failed(Throwable failure);
  }

  interface Client {
    CompletableFuture<Void> connectAsync(ConnectionHandler handler);
  }

  static void connect(Client client, ConnectionHandler handler) {
    client.connectAsync(handler);
  }
}
