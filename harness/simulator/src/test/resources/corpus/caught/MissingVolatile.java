// Kind: stop flag that is not volatile
// Shows: race
class Program {
  boolean stop;

  static void run() throws Exception {
    Program worker = new Program();
    Thread thread = new Thread(worker::work);
    thread.start();
    Thread.sleep(10);
    worker.stop = true;
    thread.join();
  }

  void work() {
    while (!stop) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
