package headwaiter.libraries.caught;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalIoHandler;
import java.util.concurrent.TimeUnit;

/** Sleeps on an event loop of Netty. */
final class SleepsOnNettysLoop {
  private SleepsOnNettysLoop() {}

  static String run() throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
    group
        .submit(
            () -> {
              TimeUnit.SECONDS.sleep(1);
              return 1;
            })
        .sync();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    return "slept";
  }
}
