package sample;

public class PauseThatHearsNothing {
  static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException ignored) { // expect: swallowed-cancellation
    }
  }
}
