package headwaiter.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who holds what and who waits for it, as a picture: threads on the left, what they hold or want on
 * the right, an arrow from a thread to what it wants, and one from what is held to who holds it.
 *
 * @param id for the anchors in the page
 * @param height of the picture
 * @param threads boxes on the left
 * @param things boxes on the right
 * @param arrows between them
 * @param says the same in words
 */
record WaitGraph(
    String id, int height, List<Box> threads, List<Box> things, List<Arrow> arrows, String says) {
  static final int WIDTH = 640;
  static final int BOX_WIDTH = 230;
  static final int BOX_HEIGHT = 38;
  private static final int LEFT = 10;
  private static final int RIGHT = WIDTH - BOX_WIDTH - 10;
  private static final int TOP = 14;
  private static final int STEP = 66;
  private static final int APART = 7;
  private static final int MOST = 8;
  private static final int NAME = 32;

  /** A thread, or a thing. */
  record Box(String name, String full, int x, int y, boolean circle) {}

  /** An arrow. */
  record Arrow(int fromX, int fromY, int toX, int toY, boolean wants, boolean circle) {}

  private record Edge(String thread, String thing, boolean wants) {}

  /** Whether some of them wait for each other in a circle. */
  boolean round() {
    return arrows.stream().anyMatch(Arrow::circle);
  }

  /** None if nobody waits for anything that somebody holds. */
  static java.util.Optional<WaitGraph> of(List<FindingView.Waiting> waiting, String id) {
    Set<Edge> edges = new LinkedHashSet<>();
    Set<String> threads = new LinkedHashSet<>();
    waiting.stream().limit(MOST).map(FindingView.Waiting::thread).forEach(threads::add);
    for (FindingView.Waiting one : waiting.stream().limit(MOST).toList()) {
      one.held().forEach(thing -> edges.add(new Edge(one.thread(), thing, false)));
      if (!one.wants().isEmpty()) {
        edges.add(new Edge(one.thread(), one.wants(), true));
        if (threads.contains(one.heldBy())) {
          edges.add(new Edge(one.heldBy(), one.wants(), false));
        }
      }
    }
    boolean anyHeld = edges.stream().anyMatch(edge -> !edge.wants());
    boolean anyWanted = edges.stream().anyMatch(Edge::wants);
    return anyHeld && anyWanted
        ? java.util.Optional.of(drawn(threads, edges, id))
        : java.util.Optional.empty();
  }

  private static WaitGraph drawn(Set<String> threads, Set<Edge> edges, String id) {
    Set<String> things = new LinkedHashSet<>();
    edges.forEach(edge -> things.add(edge.thing()));
    Set<String> circle = circle(threads, edges);
    Map<String, Integer> left = rows(threads);
    Map<String, Integer> right = rows(things);
    List<Arrow> arrows = new ArrayList<>();
    StringBuilder says = new StringBuilder();
    for (Edge edge : edges) {
      int thread = left.getOrDefault(edge.thread(), 0);
      int thing = right.getOrDefault(edge.thing(), 0);
      boolean round = circle.contains(edge.thread()) && circle.contains(edge.thing());
      int leftX = LEFT + BOX_WIDTH;
      // The two arrows between the same two boxes lie beside each other.
      int leftY = thread + BOX_HEIGHT / 2 + (edge.wants() ? -APART : APART);
      int rightY = thing + BOX_HEIGHT / 2 + (edge.wants() ? -APART : APART);
      arrows.add(
          edge.wants()
              ? new Arrow(leftX, leftY, RIGHT - 3, rightY, true, round)
              : new Arrow(RIGHT, rightY, leftX + 3, leftY, false, round));
      says.append(says.isEmpty() ? "" : "; ")
          .append(edge.thread())
          .append(edge.wants() ? " wants " : " holds ")
          .append(edge.thing());
    }
    return new WaitGraph(
        id,
        TOP + STEP * Math.max(threads.size(), things.size()),
        boxes(left, LEFT, circle),
        boxes(right, RIGHT, circle),
        arrows,
        says.append('.').toString());
  }

  private static Map<String, Integer> rows(Set<String> names) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    names.forEach(name -> rows.put(name, TOP + STEP * rows.size()));
    return rows;
  }

  private static List<Box> boxes(Map<String, Integer> rows, int x, Set<String> circle) {
    List<Box> boxes = new ArrayList<>();
    rows.forEach(
        (name, y) ->
            boxes.add(
                new Box(
                    Cells.cut(name.replaceFirst("^the ", ""), NAME),
                    name,
                    x,
                    y,
                    circle.contains(name))));
    return boxes;
  }

  /** Threads and things that wait for each other in a circle; nothing if there is none. */
  private static Set<String> circle(Set<String> threads, Set<Edge> edges) {
    for (String start : threads) {
      List<String> path = new ArrayList<>();
      String at = start;
      while (at != null && !path.contains(at)) {
        path.add(at);
        at = next(at, path.size() % 2 == 1, edges);
      }
      if (at != null) {
        return new LinkedHashSet<>(path.subList(path.indexOf(at), path.size()));
      }
    }
    return Set.of();
  }

  private static @org.jspecify.annotations.Nullable String next(
      String at, boolean thread, Set<Edge> edges) {
    for (Edge edge : edges) {
      if (thread && edge.wants() && edge.thread().equals(at)) {
        return edge.thing();
      }
      if (!thread && !edge.wants() && edge.thing().equals(at)) {
        return edge.thread();
      }
    }
    return null;
  }
}
