// Kind: check then act on a map
// Shows: wrong, race
import java.util.HashMap;
import java.util.Map;

class Program {
  final Map<String, Integer> stock = new HashMap<>();
  final int[] first = new int[2];

  static void run() throws Exception {
    Program shop = new Program();
    Thread one = new Thread(() -> shop.first[0] = shop.reserve("tea"));
    Thread two = new Thread(() -> shop.first[1] = shop.reserve("tea"));
    one.start();
    two.start();
    one.join();
    two.join();
    if (shop.first[0] + shop.first[1] != 1) {
      throw new AssertionError("reserved twice");
    }
  }

  int reserve(String what) {
    if (!stock.containsKey(what)) {
      stock.put(what, 1);
      return 1;
    }
    return 0;
  }
}
