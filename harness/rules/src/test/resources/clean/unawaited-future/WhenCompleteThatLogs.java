package sample;

import given.Kitchen;

public class WhenCompleteThatLogs {
  public static void greet(Kitchen kitchen) {
    kitchen
        .notifyGuest("Ann")
        .whenComplete(
            (nothing, failure) -> {
              if (failure != null) {
                System.err.println(failure);
              }
            });
  }
}
