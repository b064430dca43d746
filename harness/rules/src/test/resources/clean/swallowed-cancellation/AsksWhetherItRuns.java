package sample;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The interrupt only makes the worker look whether it is still to run. */
public class AsksWhetherItRuns {
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread worker = Thread.ofVirtual().unstarted(this::work);
  private volatile boolean running = true;

  private boolean isRunning() {
    return running;
  }

  private void work() {
    while (isRunning()) {
      try {
        tasks.take().run();
      } catch (InterruptedException told) {
        System.err.println("told to look");
      }
    }
  }

  public void stop() {
    running = false;
    worker.interrupt();
  }
}
