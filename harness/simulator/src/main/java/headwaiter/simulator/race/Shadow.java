package headwaiter.simulator.race;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is known of one object: who touched its fields or elements, and who released it. */
final class Shadow extends WeakReference<Object> {
  private static final int PAGE = 64;

  final int hash;
  @Nullable Shadow next;

  /** Its monitor. */
  @Nullable Order monitor;

  /** Its volatile variables, where it is not known which. */
  @Nullable Order whole;

  /** Who made it, and when the constructor began: whoever knows of that had it from there. */
  int maker;

  int begun;

  /** The end of its constructor. */
  @Nullable Order made;

  private String[] names = {};
  private Object[] parts = {};
  private @Nullable Cell[] @Nullable [] pages = {};

  Shadow(Object of, int hash, @Nullable Shadow next) {
    super(of);
    this.hash = hash;
    this.next = next;
  }

  /** The variable with this name; its cells are made by the budget, which may have run out. */
  @Nullable Cell cell(String name, Budget budget) {
    int i = find(name);
    if (i >= 0) {
      return parts[i] instanceof Cell cell ? cell : null;
    }
    if (!budget.takes()) {
      return null;
    }
    Cell cell = new Cell();
    add(name, cell);
    return cell;
  }

  /** The element with this index. */
  @Nullable Cell cell(int index, Budget budget) {
    int page = index / PAGE;
    if (page >= pages.length) {
      pages = Arrays.copyOf(pages, Math.max(page + 1, Math.min(pages.length * 2, 1 << 20)));
    }
    @Nullable Cell[] cells = pages[page];
    if (cells == null) {
      cells = pages[page] = new Cell[PAGE];
    }
    Cell cell = cells[index % PAGE];
    if (cell == null && budget.takes()) {
      cell = cells[index % PAGE] = new Cell();
    }
    return cell;
  }

  /** The volatile variable with this name. */
  @Nullable Order order(String name) {
    int i = find(name);
    if (i >= 0) {
      return parts[i] instanceof Order order ? order : null;
    }
    Order order = new Order();
    add(name, order);
    return order;
  }

  /** Its volatile variables, where it is not known which. */
  Order whole() {
    Order order = whole;
    if (order == null) {
      order = whole = new Order();
    }
    return order;
  }

  /** Its monitor. */
  Order monitor() {
    Order order = monitor;
    if (order == null) {
      order = monitor = new Order();
    }
    return order;
  }

  /** Whether one of its variables is known by name. */
  boolean hasNames() {
    return names.length > 0;
  }

  /** Everything that was released to any of its volatile variables. */
  void acquireAll(Actor actor) {
    if (whole != null) {
      whole.acquire(actor);
    }
    for (Object part : parts) {
      if (part instanceof Order order) {
        order.acquire(actor);
      }
    }
  }

  /** Forgets who touched what. */
  void forget() {
    pages = new Cell[0][];
    int kept = 0;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] instanceof Order) {
        names[kept] = names[i];
        parts[kept++] = parts[i];
      }
    }
    names = Arrays.copyOf(names, kept);
    parts = Arrays.copyOf(parts, kept);
  }

  /** Names are constants of class files, and so one object each. */
  @SuppressWarnings("ReferenceEquality")
  private int find(String name) {
    String[] all = names;
    for (int i = 0; i < all.length; i++) {
      if (all[i] == name) {
        return i;
      }
    }
    return -1;
  }

  private void add(String name, Object part) {
    int size = names.length;
    names = Arrays.copyOf(names, size + 1);
    parts = Arrays.copyOf(parts, size + 1);
    names[size] = name;
    parts[size] = part;
  }
}
