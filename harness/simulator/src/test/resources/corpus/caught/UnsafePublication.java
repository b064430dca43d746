// Kind: publication through a plain field
// Shows: race
class Program {
  static final class Order {
    int amount;

    Order(int amount) {
      this.amount = amount;
    }
  }

  Order latest;

  static void run() throws Exception {
    Program shared = new Program();
    Thread reader = new Thread(shared::look);
    reader.start();
    shared.latest = new Order(5);
    reader.join();
  }

  void look() {
    Order seen = latest;
    if (seen != null && seen.amount != 5) {
      throw new AssertionError("half made");
    }
  }
}
