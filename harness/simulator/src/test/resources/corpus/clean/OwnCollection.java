// Kind: check then act on a collection of one's own
// Shows: nothing
import java.util.Vector;

class Program {
  static class Members extends Vector<String> {
    synchronized void addOnce(String name) {
      if (!contains(name)) {
        add(name);
      }
    }
  }

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
    members.addOnce(name);
  }
}
