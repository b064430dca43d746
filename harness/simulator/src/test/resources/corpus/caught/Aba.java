// Kind: ABA on a stack whose nodes are used again
// Shows: wrong
import java.util.concurrent.atomic.AtomicReference;

class Program {
  static final class Node {
    final String name;
    volatile Node next;

    Node(String name) {
      this.name = name;
    }
  }

  final AtomicReference<Node> top = new AtomicReference<>();

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
    Node old;
    do {
      old = top.get();
      node.next = old;
    } while (!top.compareAndSet(old, node));
  }

  Node pop() {
    Node old;
    Node next;
    do {
      old = top.get();
      if (old == null) {
        return null;
      }
      next = old.next;
    } while (!top.compareAndSet(old, next));
    return old;
  }
}
