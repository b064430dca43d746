package headwaiter.libraries.netty;

import headwaiter.libraries.Watch;
import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import io.netty.channel.local.LocalServerChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server and a client that talk through memory, on event loops of Netty's. */
final class LocalChannels {
  private LocalChannels() {}

  static String run() throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(2, LocalIoHandler.newFactory());
    LocalAddress address = new LocalAddress("echo");
    new ServerBootstrap()
        .group(group)
        .channel(LocalServerChannel.class)
        .childHandler(
            new ChannelInitializer<LocalChannel>() {
              @Override
              protected void initChannel(LocalChannel channel) {
                channel.pipeline().addLast(new Echo());
              }
            })
        .bind(address)
        .sync();
    CompletableFuture<Object> answer = new CompletableFuture<>();
    Channel client =
        new Bootstrap()
            .group(group)
            .channel(LocalChannel.class)
            .handler(
                new ChannelInboundHandlerAdapter() {
                  @Override
                  public void channelRead(ChannelHandlerContext context, Object message) {
                    answer.complete(message);
                  }
                })
            .connect(address)
            .sync()
            .channel();
    client.writeAndFlush("hello");
    String said = Watch.at(answer.get());
    client.close().sync();
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    return said;
  }

  private static final class Echo extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      context
          .executor()
          .schedule(() -> context.writeAndFlush(message + "!"), 1_500, TimeUnit.MILLISECONDS);
    }
  }
}
