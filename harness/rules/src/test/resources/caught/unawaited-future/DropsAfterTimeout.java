package sample;

import given.Kitchen;
import java.util.concurrent.TimeUnit;

public class DropsAfterTimeout {
  public static void greet(Kitchen kitchen) {
    kitchen.notifyGuest("Ann").orTimeout(1, TimeUnit.SECONDS); // expect: unawaited-future
  }
}
