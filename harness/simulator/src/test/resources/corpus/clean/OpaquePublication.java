// Kind: publication through an opaque access
// Shows: nothing
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class Program {
  static final VarHandle READY;

  static {
    try {
      READY = MethodHandles.lookup().findVarHandle(Program.class, "ready", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  boolean ready;
  int data;

  static void run() throws Exception {
    Program box = new Program();
    Thread reader = new Thread(box::read);
    reader.start();
    box.data = 42;
    READY.setRelease(box, true);
    reader.join();
  }

  void read() {
    boolean seen = (boolean) READY.getAcquire(this);
    if (seen && data != 42) {
      throw new AssertionError("saw " + data);
    }
  }
}
