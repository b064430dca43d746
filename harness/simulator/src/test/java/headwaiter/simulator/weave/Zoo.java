package headwaiter.simulator.weave;

/** One program with what the language has, to see that woven code still verifies. */
final class Zoo {
  static final String RESULT =
      "circle:3 square:16 none|ok|finally|[1, 4, 9]|loop 45|six|Sub|12|nested|7";

  static final String SOURCE =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import java.util.function.*;
      import java.util.stream.*;

      class Program {
        sealed interface Shape permits Circle, Square, None {}
        record Circle(int radius) implements Shape {}
        record Square(int side, int[] cells) implements Shape {
          Square { if (side < 0) throw new IllegalArgumentException(); }
        }
        enum None implements Shape { NONE { @Override public String toString() { return "none"; } } }
        static class Base { protected int v = 5; Base me() { return this; } }
        static class Sub extends Base { Sub() { super(); v++; } @Override Sub me() { return this; } }
        static class Other extends Base { int w; }
        class Inner { int x = field; class Deeper { int y = x + field; } }
        int field = 3;
        static long wide; static double real = 1.5; static volatile boolean flag;
        final Lock lock = new ReentrantLock();

        static String name(Shape shape) {
          return switch (shape) {
            case Circle(int r) when r > 100 -> "big";
            case Circle(var r) -> "circle:" + r;
            case Square(int s, int[] cells) -> { int n = 0; for (int c : cells) n += c; yield "square:" + n; }
            case None none -> none.toString();
          };
        }

        int guarded(int n) {
          lock.lock();
          try {
            synchronized (this) {
              try {
                if (n > 2) return n * field;
                field += n;
              } finally {
                wide += n;
              }
            }
            return field;
          } catch (RuntimeException | Error e) {
            return -1;
          } finally {
            lock.unlock();
          }
        }

        static String text(Object o) {
          return o instanceof String s && !s.isEmpty() ? s : o instanceof Integer i ? words(i) : "?";
        }

        static String words(int i) {
          switch (i) { case 1: return "one"; case 6: return "six"; case 100: return "hundred"; default: return "many"; }
        }

        static <T extends Comparable<? super T>, C extends Collection<? extends T>> T most(C all, Supplier<? extends T> otherwise) {
          T best = null;
          for (T t : all) { if (best == null || t.compareTo(best) > 0) best = t; }
          return best == null ? otherwise.get() : best;
        }

        static synchronized int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

        synchronized long weird(long a, double b, Object... more) throws Exception {
          outer:
          for (int i = 0; ; i++) {
            while (a > 0) {
              if (a % 7 == 0) break outer;
              a--;
              if (i > 3) continue outer;
            }
            break;
          }
          try (AutoCloseable c = () -> wide++) {
            for (Object o : more) { synchronized (o) { wide += o.hashCode() & 1; } }
          }
          return a;
        }

        static Object run() throws Exception {
          List<String> out = new ArrayList<>();
          Shape[] shapes = { new Circle(3), new Square(4, new int[] {1, 3, 5, 7}), None.NONE };
          out.add(Arrays.stream(shapes).map(Program::name).collect(Collectors.joining(" ")));
          Program p = new Program();
          out.add(p.guarded(2) == 5 && p.guarded(4) == 20 ? "ok" : "bad " + p.field);
          String seen = "";
          try { throw new IllegalStateException("finally"); } catch (IllegalStateException e) { seen = e.getMessage(); } finally { flag = !flag; }
          out.add(seen);
          out.add(IntStream.rangeClosed(1, 3).mapToObj(i -> { int j = i; Supplier<Integer> s = () -> j * i; return s.get(); }).toList().toString());
          int sum = 0, k = 0; do { sum += k++; } while (k < 10);
          out.add("loop " + sum);
          out.add(text(6));
          Base b = flag ? new Sub() : new Other();
          out.add(b.me().getClass().getSimpleName());
          b.v += b.v; out.add("" + b.v);
          Runnable r = new Runnable() { int n; public void run() { n++; Function<Integer, Function<Integer, Integer>> add = x -> y -> x + y + n; n = add.apply(1).apply(2); if (n == 4) out.add("nested"); } };
          r.run();
          Inner.Deeper d = p.new Inner().new Deeper();
          wide += d.y; real *= wide;
          out.add("" + p.weird(12, 1.0, "a", new Object()));
          most(List.of(1, 2), () -> 3); fib(5);
          char c = 'a'; c += 1; byte[] bytes = {1, 2}; bytes[0] ^= 3; long[][] grid = new long[2][3]; grid[1][2] += 4L;
          StringBuilder sb = new StringBuilder(); for (var e : new TreeMap<>(Map.of("a", List.of(1), "b", List.of(2))).entrySet()) sb.append(e.getKey()).append(e.getValue());
          Callable<Void> call = () -> { throw new Exception("x"); };
          try { call.call(); } catch (Exception e) { assert sb.length() > 0 : "no"; }
          return String.join("|", out);
        }
      }
      """;

  private Zoo() {}
}
