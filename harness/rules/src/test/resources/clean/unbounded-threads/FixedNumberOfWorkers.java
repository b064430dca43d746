package sample;

public class FixedNumberOfWorkers {
  static void cook(int cooks, Runnable work) {
    for (int i = 0; i < cooks; i++) {
      new Thread(work).start();
    }
  }
}
