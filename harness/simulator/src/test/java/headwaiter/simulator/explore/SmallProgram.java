package headwaiter.simulator.explore;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a small program made by chance: a few threads with a few steps each, on a few shared
 * things. What came of it is in its field {@code result}.
 */
final class SmallProgram {
  /** ME is the thread's number, OTHER that of another one. */
  private static final List<String> STEPS =
      List.of(
          "a = a + 1;",
          "r = a;",
          "b = r + ME;",
          "r = b;",
          "v++;",
          "r += v;",
          "number.incrementAndGet();",
          "r += number.get();",
          "if (number.compareAndSet(0, 5)) { r = 9; }",
          "synchronized (lock) { a += 2; }",
          "synchronized (lock) { r = a; a = ME; }",
          "synchronized (other) { b++; }",
          "cells[0] = cells[1] + 1;",
          "cells[1] = ME;",
          "map.merge(\"k\", 1, Integer::sum);",
          "map.put(\"k\", ME);",
          "r = map.getOrDefault(\"j\", r);",
          "queue.offer(ME);",
          "Integer head = queue.poll(); r = head == null ? r : head;",
          "if (permits.tryAcquire()) { r = 7; }",
          "permits.release();",
          "if (done.complete(ME)) { r = 8; }",
          "done.thenAccept(x -> b += x);",
          "LockSupport.unpark(threads[OTHER]);",
          "LockSupport.parkNanos(1_000_000);",
          "Thread.sleep(1);",
          "synchronized (lock) { lock.notify(); }",
          "synchronized (lock) { lock.wait(2); r = a; }",
          "if (mutex.tryLock()) { r = 6; mutex.unlock(); }",
          "mutex.lock(); try { b = b * 2 + ME; } finally { mutex.unlock(); }",
          "threads[OTHER].interrupt();",
          "if (Thread.interrupted()) { r = 5; }",
          "list.add(ME);",
          "r = list.size();");

  private SmallProgram() {}

  static String of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int threads = random.nextInt(3) == 0 ? 3 : 2;
    List<String> kinds =
        random.ints(4, 0, STEPS.size()).mapToObj(STEPS::get).collect(Collectors.toList());
    int steps = threads == 3 ? 1 : 2;
    String bodies =
        IntStream.range(0, threads)
            .mapToObj(me -> body(me, threads, steps, kinds, random))
            .collect(Collectors.joining("\n"));
    return """
        import java.util.ArrayList;
        import java.util.Arrays;
        import java.util.List;
        import java.util.Map;
        import java.util.Queue;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.ConcurrentHashMap;
        import java.util.concurrent.ConcurrentLinkedQueue;
        import java.util.concurrent.Semaphore;
        import java.util.concurrent.atomic.AtomicInteger;
        import java.util.concurrent.locks.LockSupport;
        import java.util.concurrent.locks.ReentrantLock;

        class Program {
          static String result;
          static int a, b;
          static volatile int v;
          static AtomicInteger number;
          static Object lock, other;
          static int[] cells;
          static Map<String, Integer> map;
          static Queue<Integer> queue;
          static Semaphore permits;
          static CompletableFuture<Integer> done;
          static ReentrantLock mutex;
          static List<Integer> list;
          static Thread[] threads;

          static void may() throws InterruptedException {}

          static void run() throws Exception {
            a = b = v = 0;
            number = new AtomicInteger();
            lock = new Object();
            other = new Object();
            cells = new int[2];
            map = new ConcurrentHashMap<>();
            queue = new ConcurrentLinkedQueue<>();
            permits = new Semaphore(1);
            done = new CompletableFuture<>();
            mutex = new ReentrantLock();
            list = new ArrayList<>();
            result = "";
            int[] own = new int[%d];
            threads = new Thread[] {
        %s
            };
            for (Thread thread : threads) {
              thread.start();
            }
            for (Thread thread : threads) {
              thread.join();
            }
            result = a + " " + b + " " + v + " " + number + Arrays.toString(cells) + map + queue
                + permits.availablePermits() + done.getNow(0) + list + Arrays.toString(own)
                + System.nanoTime();
          }
        }
        """
        .formatted(threads, bodies);
  }

  private static String body(
      int me, int threads, int steps, List<String> kinds, SplittableRandom random) {
    String text =
        IntStream.range(0, steps)
            .mapToObj(i -> kinds.get(random.nextInt(kinds.size())))
            .map(step -> "{ " + step + " }")
            .collect(Collectors.joining("\n            "))
            .replace("ME", Integer.toString(me + 1))
            .replace("OTHER", Integer.toString((me + 1) % threads));
    return """
              new Thread(() -> {
                int r = 0;
                try {
                  may();
                  %s
                } catch (InterruptedException e) {
                  r = -1;
                } finally {
                  own[%d] = r;
                }
              }),"""
        .formatted(text, me);
  }
}
