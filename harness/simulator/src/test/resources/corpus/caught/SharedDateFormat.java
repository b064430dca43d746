// Kind: date format that threads share
// Shows: race
import java.text.SimpleDateFormat;
import java.util.Date;

class Program {
  final SimpleDateFormat format = new SimpleDateFormat("yyyy");

  static void run() throws Exception {
    Program log = new Program();
    Thread one = new Thread(() -> log.line(0));
    Thread two = new Thread(() -> log.line(40_000_000_000L));
    one.start();
    two.start();
    one.join();
    two.join();
  }

  void line(long millis) {
    format.format(new Date(millis));
  }
}
