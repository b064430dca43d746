package headwaiter.libraries.pools;

import headwaiter.libraries.Watch;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** Commons Pool: waiting for an object, giving up, and the eviction of idle ones. */
final class Objects {
  private Objects() {}

  static String run() throws Exception {
    GenericObjectPool<String> pool = new GenericObjectPool<>(new Made());
    pool.setMaxTotal(2);
    pool.setMaxWait(Duration.ofMillis(1_500));
    String first = pool.borrowObject();
    String second = pool.borrowObject();
    Thread.startVirtualThread(
        () -> {
          Watch.nap(1_000);
          pool.returnObject(first);
        });
    String third = pool.borrowObject();
    String waited = Watch.at(third);
    String fourth;
    try {
      fourth = pool.borrowObject();
    } catch (NoSuchElementException e) {
      fourth = "none";
    }
    String gaveUp = Watch.at(fourth);
    pool.returnObject(second);
    pool.returnObject(third);
    pool.setMinEvictableIdleDuration(Duration.ofSeconds(3));
    pool.setDurationBetweenEvictionRuns(Duration.ofSeconds(1));
    Watch.nap(2_999);
    int before = pool.getNumIdle();
    Watch.nap(2_001);
    String idle = before + "-" + pool.getNumIdle();
    pool.close();
    return waited + " " + gaveUp + " " + Watch.at(idle);
  }

  private static final class Made extends BasePooledObjectFactory<String> {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public String create() {
      return "object" + count.incrementAndGet();
    }

    @Override
    public PooledObject<String> wrap(String object) {
      return new DefaultPooledObject<>(object);
    }
  }
}
