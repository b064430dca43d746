package sample;

import java.util.concurrent.atomic.AtomicReference;

/** A queue without locks: between the swap and the link lie a few instructions of another thread. */
public class LinksWithoutLocks {
  private static final class Node extends AtomicReference<Node> {
    private final Runnable task;

    Node(Runnable task) {
      this.task = task;
    }
  }

  private final AtomicReference<Node> last = new AtomicReference<>();

  public void run(Runnable task) {
    Node node = new Node(task);
    Node before = last.getAndSet(node);
    if (before != null) {
      before.set(node);
      return;
    }
    node.task.run();
    if (!last.compareAndSet(node, null)) {
      while (node.get() == null) {
        Thread.onSpinWait();
      }
      node.get().task.run();
    }
  }
}
