package sample;

public class Bridge implements AutoCloseable {
  public Bridge(int threads) {}

  @Override
  public void close() {}
}
