package sample;

import given.Library;

public class ThreadRunsOut {
  static Thread start(Library library) {
    return Thread.startVirtualThread(
        () -> {
          try {
            System.out.println(library.read("menu"));
          } catch (InterruptedException closingTime) {
            System.out.println("closed");
          }
        });
  }
}
