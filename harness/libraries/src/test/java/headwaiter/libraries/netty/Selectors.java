package headwaiter.libraries.netty;

import headwaiter.libraries.Watch;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.TimeUnit;

/** Event loops that wait in a selector, with no socket open. */
final class Selectors {
  private Selectors() {}

  static String run() throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    String timer = Watch.at(group.schedule(() -> "timer", 1_500, TimeUnit.MILLISECONDS).get());
    String woken = Watch.at(group.submit(() -> "woken").get());
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    return timer + " " + woken;
  }
}
