package sample;

public class SpinsOnFlag {
  private volatile boolean open;

  void enter() {
    while (!open) { // expect: busy-wait
    }
  }
}
