package headwaiter.hook.spi;

import java.util.Collections;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jdk.internal.misc.Unsafe;

/** The static state of java.base that a program can see, set as in a JVM that has just begun. */
public final class Statics {
  private static final Unsafe U = Unsafe.getUnsafe();

  private static final AtomicLong SEEDER = get(ThreadLocalRandom.class, "seeder");
  private static final AtomicInteger PROBES = get(ThreadLocalRandom.class, "probeGenerator");
  private static final AtomicLong UNIQUIFIER = get(Random.class, "seedUniquifier");
  private static final AtomicLong SPLITTABLE = get(SplittableRandom.class, "defaultGen");
  private static final Random MATH =
      get(Internals.named("java.lang.Math$RandomNumberGeneratorHolder"), "randomNumberGenerator");
  private static final Random STRICT_MATH =
      get(
          Internals.named("java.lang.StrictMath$RandomNumberGeneratorHolder"),
          "randomNumberGenerator");
  private static final AtomicInteger POOLS =
      get(Internals.named("java.util.concurrent.Executors$DefaultThreadFactory"), "poolNumber");
  private static final AtomicInteger TIMERS = get(Timer.class, "nextSerialNumber");
  private static final Place THREADS =
      new Place(Internals.named("java.lang.Thread$ThreadNumbering"), "next");
  private static final Place FORK_JOIN_POOLS = new Place(ForkJoinPool.class, "poolIds");
  private static final Place SHUFFLE = new Place(Collections.class, "r");

  private static final long PROBE = U.objectFieldOffset(Thread.class, "threadLocalRandomProbe");
  private static final long SEED = U.objectFieldOffset(Thread.class, "threadLocalRandomSeed");
  private static final long SECONDARY =
      U.objectFieldOffset(Thread.class, "threadLocalRandomSecondarySeed");

  private Statics() {}

  /**
   * Sets numbers of threads, pools and timers to their first, and chance to a seed.
   *
   * @param carrier virtual threads use its fields too
   */
  public static void reset(Thread carrier, long seed) {
    SEEDER.set(mix(seed, 1));
    PROBES.set(0);
    UNIQUIFIER.set(mix(seed, 2));
    SPLITTABLE.set(mix(seed, 3));
    MATH.setSeed(mix(seed, 4));
    STRICT_MATH.setSeed(mix(seed, 5));
    POOLS.set(1);
    TIMERS.set(0);
    U.putIntVolatile(THREADS.base, THREADS.offset, 0);
    U.putIntVolatile(FORK_JOIN_POOLS.base, FORK_JOIN_POOLS.offset, 0);
    U.putReferenceVolatile(SHUFFLE.base, SHUFFLE.offset, null);
    U.putInt(carrier, PROBE, 0);
    U.putLong(carrier, SEED, 0);
    U.putInt(carrier, SECONDARY, 0);
  }

  /** One carrier takes the place of another: what virtual threads use of it goes along. */
  public static void lend(Thread from, Thread to) {
    U.putInt(to, PROBE, U.getInt(from, PROBE));
    U.putLong(to, SEED, U.getLong(from, SEED));
    U.putInt(to, SECONDARY, U.getInt(from, SECONDARY));
  }

  private static long mix(long seed, int stream) {
    long z = seed + stream * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T get(Class<?> owner, String field) {
    Place place = new Place(owner, field);
    return (T) U.getReferenceVolatile(place.base, place.offset);
  }

  /** Where a static field is. */
  private static final class Place {
    final Object base;
    final long offset;

    Place(Class<?> owner, String field) {
      try {
        U.ensureClassInitialized(owner);
        java.lang.reflect.Field found = owner.getDeclaredField(field);
        base = U.staticFieldBase(found);
        offset = U.staticFieldOffset(found);
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException("This JDK is not the one that was expected.", e);
      }
    }
  }
}
