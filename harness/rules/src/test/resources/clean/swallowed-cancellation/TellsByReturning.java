package sample;

public class TellsByReturning {
  static boolean pause() {
    try {
      Thread.sleep(100);
      return true;
    } catch (InterruptedException stop) {
      return false;
    }
  }
}
