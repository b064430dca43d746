package sample;

import given.Kitchen;
import given.Loop;

public class JoinsOnLoop {
  private final Loop ui;

  public JoinsOnLoop(Loop ui) {
    this.ui = ui;
  }

  public void show(Kitchen kitchen) {
    ui.execute(() -> System.out.println(kitchen.brewCoffee().join())); // expect: blocking-wait
  }
}
