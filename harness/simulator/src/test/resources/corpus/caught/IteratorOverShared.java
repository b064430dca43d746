// Kind: iteration over a list that changes
// Shows: wrong, race
import java.util.ArrayList;
import java.util.List;

class Program {
  final List<String> guests = new ArrayList<>();

  static void run() throws Exception {
    Program party = new Program();
    party.guests.add("ann");
    party.guests.add("bob");
    Throwable[] thrown = new Throwable[1];
    Thread one = new Thread(() -> party.guests.add("cid"));
    Thread two =
        new Thread(
            () -> {
              try {
                party.greet();
              } catch (RuntimeException e) {
                thrown[0] = e;
              }
            });
    one.start();
    two.start();
    one.join();
    two.join();
    if (thrown[0] != null) {
      throw new AssertionError(thrown[0]);
    }
  }

  void greet() {
    int letters = 0;
    for (String guest : guests) {
      letters += guest.length();
    }
  }
}
