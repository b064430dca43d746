// Kind: ABA on a stack whose nodes are used again
// Shows: nothing
import java.util.concurrent.atomic.AtomicStampedReference;

class Program {
  static final class Node {
    final String name;
    volatile Node next;

    Node(String name) {
      this.name = name;
    }
  }

  final AtomicStampedReference<Node> top = new AtomicStampedReference<>(null, 0);

  static void run() throws Exception {
    Program stack = new Program();
    Node a = new Node("a");
    Node b = new Node("b");
    stack.push(b);
    stack.push(a);
    Node[] taken = new Node[3];
    Thread slow = new Thread(() -> taken[0] = stack.pop());
    Thread quick =
        new Thread(
            () -> {
              taken[1] = stack.pop();
              taken[2] = stack.pop();
              if (taken[1] != null) {
                stack.push(taken[1]);
              }
            });
    slow.start();
    quick.start();
    slow.join();
    quick.join();
    Node left = stack.pop();
    if (left != null && (left == taken[0] || left == taken[2])) {
      throw new AssertionError(left.name + " was handed out twice");
    }
  }

  void push(Node node) {
    int[] stamp = new int[1];
    Node old;
    do {
      old = top.get(stamp);
      node.next = old;
    } while (!top.compareAndSet(old, node, stamp[0], stamp[0] + 1));
  }

  Node pop() {
    int[] stamp = new int[1];
    Node old;
    Node next;
    do {
      old = top.get(stamp);
      if (old == null) {
        return null;
      }
      next = old.next;
    } while (!top.compareAndSet(old, next, stamp[0], stamp[0] + 1));
    return old;
  }
}
