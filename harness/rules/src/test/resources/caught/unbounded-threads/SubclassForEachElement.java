package sample;

import java.util.List;

public class SubclassForEachElement {
  static void cook(List<String> dishes) {
    for (String dish : dishes) {
      new Cook(dish).start(); // expect: unbounded-threads
    }
  }

  static final class Cook extends Thread {
    private final String dish;

    Cook(String dish) {
      this.dish = dish;
    }

    @Override
    public void run() {
      System.out.println(dish);
    }
  }
}
