package sample;

public class BlockingMethodThrows {
  private boolean closed;

  public String coffee() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    return "coffee";
  }
}
