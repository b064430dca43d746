package sample;

public class WaitsForThreadByAsking {
  static void read(Runnable work) {
    Thread reader = Thread.ofVirtual().start(work);
    do {
      Thread.onSpinWait(); // expect: busy-wait
    } while (reader.isAlive());
  }
}
