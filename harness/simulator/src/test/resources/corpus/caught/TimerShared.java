// Kind: timer task and its owner share a field
// Shows: race
import java.util.Timer;
import java.util.TimerTask;

class Program {
  int ticks;

  static void run() throws Exception {
    Program clock = new Program();
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            clock.ticks = 1;
          }
        },
        10);
    Thread.sleep(20);
    int seen = clock.ticks;
    timer.cancel();
    if (seen != 1) {
      throw new AssertionError("no tick");
    }
  }
}
