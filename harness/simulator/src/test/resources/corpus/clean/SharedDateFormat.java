// Kind: date format that threads share
// Shows: nothing
import java.time.format.DateTimeFormatter;

class Program {
  final DateTimeFormatter format = DateTimeFormatter.ofPattern("yyyy");

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
    format.format(java.time.LocalDate.ofEpochDay(millis / 86_400_000));
  }
}
