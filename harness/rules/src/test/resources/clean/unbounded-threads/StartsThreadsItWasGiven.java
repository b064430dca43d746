package sample;

import java.util.List;

public class StartsThreadsItWasGiven {
  static void open(List<Thread> cooks) {
    for (Thread cook : cooks) {
      cook.start();
    }
  }
}
