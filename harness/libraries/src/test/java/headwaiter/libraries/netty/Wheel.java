package headwaiter.libraries.netty;

import headwaiter.libraries.Watch;
import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A timer that wakes up every 100 ms, and fires what has become due. */
final class Wheel {
  private Wheel() {}

  static String run() {
    List<String> fired = Collections.synchronizedList(new ArrayList<>());
    HashedWheelTimer timer = new HashedWheelTimer(new DefaultThreadFactory("wheel"));
    timer.newTimeout(t -> fired.add(Watch.at("a")), 250, TimeUnit.MILLISECONDS);
    timer.newTimeout(t -> fired.add(Watch.at("b")), 1_000, TimeUnit.MILLISECONDS);
    Timeout cancelled = timer.newTimeout(t -> fired.add("c"), 1, TimeUnit.SECONDS);
    timer.newTimeout(t -> fired.add(Watch.at("d")), 70, TimeUnit.SECONDS);
    Watch.nap(500);
    cancelled.cancel();
    Watch.nap(80_000);
    timer.stop();
    return Watch.at(fired);
  }
}
