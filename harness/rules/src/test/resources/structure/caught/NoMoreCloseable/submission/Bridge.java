package sample;

public class Bridge {
  public Bridge(int threads) {} // expect: structure

  public void close() {}
}
