package headwaiter.simulator.weave;

import static headwaiter.simulator.weave.Weaver.Mode.SUBJECT;
import static headwaiter.simulator.weave.Weaver.Mode.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeaverTest {
  @Test
  void a_read_and_a_write_of_a_field_are_two_yield_points() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              static int count;
              static Object run() {
                count++;
                return count;
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo(1);
    assertThat(program.sites())
        .containsExactly("reads count :4", "writes count :4", "reads count :5");
  }

  @Test
  void final_fields_of_the_same_compilation_are_no_yield_points() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              record Pair(int left, int right) {}
              static class Other { final int fixed = new Object().hashCode() | 1; }
              static Object run() {
                return new Pair(1, 2).right() + new Other().fixed;
              }
            }
            """,
            SUBJECT);
    program.run();
    assertThat(program.sites()).isEmpty();
  }

  @Test
  void calls_on_collections_and_atomics_are_yield_points() throws Exception {
    Woven program =
        Woven.program(
            """
            import java.util.*;
            import java.util.concurrent.atomic.AtomicInteger;
            class Program {
              static Object run() {
                Map<String, Integer> map = new HashMap<>();
                map.put("a", Objects.requireNonNull(1));
                return new AtomicInteger().incrementAndGet();
              }
            }
            """,
            SUBJECT);
    program.run();
    assertThat(program.sites())
        .containsExactly("calls Map.put :6", "calls AtomicInteger.incrementAndGet :7");
  }

  @Test
  void calls_of_what_ones_own_classes_inherit_from_collections_are_yield_points() throws Exception {
    Woven program =
        Woven.program(
            """
            import java.util.*;
            class Program {
              static class Guests extends Vector<String> {
                @Override public boolean contains(Object name) { return super.contains(name); }
              }
              static class Regulars extends Guests { void greet() {} }
              static Object run() {
                Regulars guests = new Regulars();
                guests.greet();
                return guests.contains("ann") || guests.add("ann");
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo(true);
    assertThat(program.sites())
        .containsExactly("calls Vector.contains :4", "calls Program.Regulars.add :10");
  }

  @Test
  void elements_of_arrays_are_yield_points_but_not_while_an_array_is_made() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              static Object run() {
                int[][] a = {{1, 2}, {3, 4}};
                String.format("%s %s", 1, 2);
                a[1][0]++;
                return a[1][0];
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo(4);
    assertThat(program.sites())
        .containsExactly(
            "reads an element :5",
            "reads an element :5",
            "writes an element :5",
            "reads an element :6",
            "reads an element :6");
  }

  @Test
  void a_synchronized_method_can_give_way_before_it_locks() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              synchronized int one(long wide) {
                if (wide > 1) {
                  return 2;
                }
                throw new IllegalStateException(String.valueOf(Thread.holdsLock(this)));
              }
              static synchronized void two() {
              }
              static Object run() {
                Program program = new Program();
                String seen = "";
                try {
                  program.one(0);
                } catch (IllegalStateException e) {
                  seen = e.getMessage();
                }
                two();
                return seen + program.one(2) + Thread.holdsLock(program) + Thread.holdsLock(Program.class);
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo("true2falsefalse");
    assertThat(program.sites())
        .containsExactly(
            "enters one :3",
            "leaves one :6",
            "enters two :9",
            "leaves two :9",
            "enters one :3",
            "leaves one :4");
  }

  @Test
  void loops_are_counted_in_both_modes() throws Exception {
    String source =
        """
        class Program {
          static Object run() {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
              if (i == 3) continue;
              sum += i;
            }
            do { sum--; } while (sum > 0);
            return sum;
          }
        }
        """;
    Woven subject = Woven.program(source, SUBJECT);
    Woven support = Woven.program(source, SUPPORT);
    assertThat(subject.run()).isEqualTo(support.run());
    assertThat(subject.edges()).isEqualTo(support.edges()).isEqualTo(10 + 42);
  }

  @Test
  void begins_of_methods_are_counted_in_the_code_under_test_alone() throws Exception {
    String source =
        """
        class Program {
          static int made = of(1);
          final int mine;
          Program(int mine) { super(); this.mine = mine; }
          static int of(int n) { return n < 2 ? n : of(n - 1) + of(n - 2); }
          static synchronized Object guarded() { return new Program(of(2)).mine; }
          static Object run() {
            Runnable nothing = () -> {};
            nothing.run();
            return guarded();
          }
        }
        """;
    Woven subject = Woven.program(source, SUBJECT);
    Woven support = Woven.program(source, SUPPORT);
    assertThat(subject.run()).isEqualTo(support.run()).isEqualTo(1);
    assertThat(subject.calls()).isEqualTo(8); // of 1 + 3, the constructor, guarded, run, the lambda
    assertThat(support.calls()).isZero();
  }

  @Test
  void http_clients_stay_the_jdks_where_nobody_plays_the_network() throws Exception {
    byte[] plain =
        Woven.compile(
                "Program",
                """
                import java.net.http.HttpClient;
                class Program {
                  static Object run() { return HttpClient.newHttpClient(); }
                }
                """)
            .get("Program");

    assertThat(calls(Weaver.weave(plain, SUPPORT, other -> Optional.empty())))
        .contains("java/net/http/HttpClient.newHttpClient");
    assertThat(calls(Weaver.weave(plain, SUPPORT, other -> Optional.of(plain))))
        .contains("headwaiter/api/HttpClients.newHttpClient");
  }

  private static List<String> calls(byte[] classFile) {
    List<String> calls = new ArrayList<>();
    for (PoolEntry constant : ClassFile.of().parse(classFile).constantPool()) {
      if (constant instanceof MethodRefEntry method) {
        calls.add(method.owner().asInternalName() + "." + method.name().stringValue());
      }
    }
    return calls;
  }

  @Test
  void support_gets_no_yield_points() throws Exception {
    Woven program =
        Woven.program(
            "class Program { static int a; static Object run() { return a++; } }", SUPPORT);
    program.run();
    assertThat(program.sites()).isEmpty();
  }

  @Test
  void nothing_gives_way_before_the_super_constructor_nor_in_an_initialiser() throws Exception {
    Woven program =
        Woven.program(
            """
            import java.util.*;
            class Program extends ArrayList<Object> {
              static int made = new ArrayList<>(List.of(1)).size();
              int mine;
              Program(boolean b) {
                int size = new ArrayList<Object>(new HashSet<>(b ? Set.of(1) : Set.of())).size();
                super(size);
                mine = size;
              }
              static Object run() {
                return new Program(made > 0).mine;
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo(1);
    assertThat(program.sites()).containsExactly("reads made :11", "reads mine :11");
  }

  @Test
  void what_the_compiler_writes_stays_valid_and_does_the_same() throws Exception {
    assertThat(Woven.program(Zoo.SOURCE, SUBJECT).run())
        .isEqualTo(Woven.program(Zoo.SOURCE, SUPPORT).run())
        .isEqualTo(Zoo.RESULT);
  }

  @Test
  void a_method_near_the_limit_gets_fewer_hooks() throws Exception {
    String body =
        IntStream.range(0, 5_000).mapToObj(i -> "a += b;").collect(Collectors.joining("\n"));
    Woven program =
        Woven.program(
            "class Program { static int a; static int b = 1; static Object run() { for (;;) { if (a > 0)"
                + " return a;\n"
                + body
                + "}}}",
            SUBJECT);
    assertThat(program.run()).isEqualTo(5_000);
    assertThat(program.sites()).isEmpty();
  }

  @Test
  void accesses_are_told_with_their_object_and_the_strength_of_the_field() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              static class Base { long wide; }
              static class Box extends Base {
                int plain; volatile double strong; final String fixed;
                Box(String fixed) { this.fixed = fixed; plain = 1; }
              }
              static Object run() {
                Box box = new Box("a");
                box.wide += 1;
                box.strong = box.plain;
                double[] d = new double[2];
                d[1] = box.strong;
                synchronized (box) { d[0] = d[1]; }
                return box.fixed;
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo("a");
    assertThat(program.accesses())
        .containsExactly(
            "forms of Box",
            "writes Program$Box.plain of Box",
            "frozen of Box",
            "reads Program$Base.wide of Box",
            "writes Program$Base.wide of Box",
            "reads Program$Box.plain of Box",
            "releases Program$Box.strong of Box",
            "acquires Program$Box.strong of Box",
            "writes [1] of double[]",
            "locked of Box",
            "reads [1] of double[]",
            "writes [0] of double[]",
            "unlocks of Box",
            "reads final of Box");
  }

  @Test
  void a_class_that_only_supports_tells_what_orders_but_not_what_it_touches() throws Exception {
    Woven program =
        Woven.program(
            """
            class Program {
              static int plain;
              static volatile int strong;
              static synchronized Object run() { plain = 1; strong = plain; return strong; }
            }
            """,
            SUPPORT);
    assertThat(program.run()).isEqualTo(1);
    assertThat(program.accesses())
        .containsExactly(
            "locked of Program",
            "releases Program.strong of Program",
            "acquires Program.strong of Program",
            "unlocks of Program");
  }

  @Test
  void only_strong_accesses_by_a_handle_order_anything() throws Exception {
    Woven program =
        Woven.program(
            """
            import java.lang.invoke.MethodHandles;
            import java.lang.invoke.VarHandle;
            class Program {
              static final VarHandle N = handle();
              long n;
              static VarHandle handle() {
                try {
                  return MethodHandles.lookup().findVarHandle(Program.class, "n", long.class);
                } catch (ReflectiveOperationException e) {
                  throw new AssertionError(e);
                }
              }
              static Object run() {
                Program p = new Program();
                N.set(p, 1L);
                N.setOpaque(p, (long) N.getOpaque(p) + 1L);
                N.setRelease(p, 3L);
                long seen = (long) N.getAcquire(p);
                return N.compareAndSet(p, seen, seen + 1) && (long) N.getAndAdd(p, 5L) == 4L;
              }
            }
            """,
            SUBJECT);
    assertThat(program.run()).isEqualTo(true);
    assertThat(program.accesses())
        .containsExactly(
            "initialises",
            "initialised",
            "releases of Program",
            "acquires of Program",
            "exchanges of Program",
            "exchanges of Program");
  }
}
