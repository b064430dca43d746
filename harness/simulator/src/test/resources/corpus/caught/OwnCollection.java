// Kind: check then act on a collection of one's own
// Shows: wrong
import java.util.Vector;

class Program {
  static class Members extends Vector<String> {}

  final Members members = new Members();

  static void run() throws Exception {
    Program club = new Program();
    Thread one = new Thread(() -> club.join("ann"));
    Thread two = new Thread(() -> club.join("ann"));
    one.start();
    two.start();
    one.join();
    two.join();
    if (club.members.size() != 1) {
      throw new AssertionError(club.members.toString());
    }
  }

  void join(String name) {
    if (!members.contains(name)) {
      members.add(name);
    }
  }
}
