package sample;

import given.Loop;

public class RunsUntilIdleOnLoop {
  interface Desk extends Loop {
    void runUntilIdle();
  }

  public static void drain(Desk loop) {
    loop.execute(loop::inLoop);
    loop.execute(() -> loop.runUntilIdle()); // expect: nested-loop
  }
}
