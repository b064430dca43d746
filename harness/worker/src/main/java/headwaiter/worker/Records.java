package headwaiter.worker;

import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Hung;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Observation;
import headwaiter.wire.codec.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** Sends the observations of one job as they are made. */
final class Records implements Consumer<Observation> {
  private final Channel channel;
  private int count;
  private boolean unclean;

  Records(Channel channel) {
    this.channel = channel;
  }

  @Override
  public void accept(Observation observation) {
    count++;
    unclean |=
        switch (observation) {
          case Died died -> true;
          case ExitCalled exit -> true;
          case Hung hung -> true;
          case LimitHit hit -> true;
          default -> false;
        };
    try {
      channel.write(observation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many there were. */
  int count() {
    return count;
  }

  /** Whether one of them means that something may have been left running. */
  boolean unclean() {
    return unclean;
  }
}
