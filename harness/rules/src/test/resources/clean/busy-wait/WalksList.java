package sample;

public class WalksList {
  private static final class Node {
    private Node next;
  }

  private Node head = new Node();

  Node last() {
    Node node = head;
    while (node.next != null) {
      node = node.next;
    }
    return node;
  }
}
