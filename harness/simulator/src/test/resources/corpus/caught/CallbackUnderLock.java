// Kind: callback under a lock
// Shows: deadlock
class Program {
  static final class Model {
    Runnable listener = () -> {};
    int value;

    void set(int to) {
      synchronized (this) {
        value = to;
        listener.run();
      }
    }

    synchronized int get() {
      return value;
    }
  }

  static final class View {
    final Model model;
    int shown;

    View(Model model) {
      this.model = model;
    }

    synchronized void changed() {
      shown++;
    }

    synchronized void paint() {
      shown = model.get();
    }
  }

  static void run() throws Exception {
    Model model = new Model();
    View view = new View(model);
    model.listener = view::changed;
    Thread one = new Thread(() -> model.set(1));
    Thread two = new Thread(view::paint);
    one.start();
    two.start();
    one.join();
    two.join();
  }
}
