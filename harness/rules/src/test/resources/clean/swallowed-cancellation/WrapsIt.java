package sample;

public class WrapsIt {
  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stop) {
      throw new IllegalStateException("interrupted", stop);
    }
  }
}
