package sample;

import given.Kitchen;
import java.util.List;

public class DropsInMethodReference {
  public static void notifyAll(Kitchen kitchen, List<String> guests) {
    guests.forEach(kitchen::notifyGuest); // expect: unawaited-future
  }
}
