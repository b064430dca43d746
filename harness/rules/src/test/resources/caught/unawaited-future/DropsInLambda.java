package sample;

import given.Kitchen;
import java.util.List;

public class DropsInLambda {
  public static void notifyAll(Kitchen kitchen, List<String> guests) {
    guests.forEach(guest -> kitchen.notifyGuest(guest)); // expect: unawaited-future
  }
}
