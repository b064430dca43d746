package course.breakfast;

import course.breakfast.given.Kitchen;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Breakfast {

  public static CompletableFuture<List<String>> prepare(Kitchen kitchen) {
    List<String> breakfast = new ArrayList<>();
    breakfast.add(kitchen.brewCoffee().join());
    breakfast.add(kitchen.toastBread().join());
    return CompletableFuture.completedFuture(breakfast);
  }
}
