// Kind: check then act on a copy-on-write list
// Shows: wrong
import java.util.concurrent.CopyOnWriteArrayList;

class Program {
  final CopyOnWriteArrayList<String> members = new CopyOnWriteArrayList<>();

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
