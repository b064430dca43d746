package sample;

public final class Counter {
  private int value;

  public synchronized int next() {
    return ++value;
  }
}
