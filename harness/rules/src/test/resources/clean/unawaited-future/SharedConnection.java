package sample;

import given.Kitchen;
import java.util.concurrent.CompletableFuture;

public class SharedConnection {
  private final Kitchen kitchen;
  private CompletableFuture<String> connection;

  public SharedConnection(Kitchen kitchen) {
    this.kitchen = kitchen;
  }

  public synchronized CompletableFuture<String> connect() {
    if (connection == null) {
      connection = kitchen.brewCoffee();
    }
    return connection;
  }

  public synchronized CompletableFuture<Integer> query(String sql) {
    connect();
    return connection.thenApply(open -> sql.length());
  }
}
