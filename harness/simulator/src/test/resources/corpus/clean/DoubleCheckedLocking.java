// Kind: double-checked locking without volatile
// Shows: nothing
class Program {
  static final class Config {
    int port = 80;
  }

  volatile Config config;

  Config config() {
    if (config == null) {
      synchronized (this) {
        if (config == null) {
          config = new Config();
        }
      }
    }
    return config;
  }

  static void run() throws Exception {
    Program shared = new Program();
    Thread one = new Thread(() -> shared.use());
    Thread two = new Thread(() -> shared.use());
    one.start();
    two.start();
    one.join();
    two.join();
  }

  void use() {
    if (config().port != 80) {
      throw new AssertionError("half made");
    }
  }
}
