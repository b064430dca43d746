package sample;

import given.Kitchen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class QueriesDatabaseInStage {
  public static CompletableFuture<Integer> store(Kitchen kitchen, Connection database) {
    return kitchen
        .toastBread()
        .thenApply(
            toast -> {
              try (var insert = database.prepareStatement("insert into toast values (?)")) {
                insert.setString(1, toast);
                return insert.executeUpdate(); // expect: blocking-io
              } catch (SQLException broken) {
                throw new CompletionException(broken);
              }
            });
  }
}
