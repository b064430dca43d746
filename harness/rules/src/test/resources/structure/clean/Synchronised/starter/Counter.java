package sample;

public class Counter {
  public int next() {
    throw new UnsupportedOperationException();
  }
}
