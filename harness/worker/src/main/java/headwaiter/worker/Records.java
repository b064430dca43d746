package headwaiter.worker;

import headwaiter.wire.Covered;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Hung;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Message;
import headwaiter.wire.Observation;
import headwaiter.wire.codec.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/** Sends the observations of one job as they are made, and what it covered. */
final class Records implements Consumer<Observation> {
  private final Channel channel;
  private int count;
  private boolean unclean;

  Records(Channel channel) {
    this.channel = channel;
  }

  @Override
  public void accept(Observation observation) {
    unclean |=
        switch (observation) {
          case Died died -> true;
          case ExitCalled exit -> true;
          case Hung hung -> true;
          case LimitHit hit -> true;
          default -> false;
        };
    send(observation);
  }

  /** Sends what was reached, by the ids of the classes. */
  void covered(Map<Long, boolean[]> reached) {
    reached.forEach(
        (id, probes) -> {
          byte[] bytes = new byte[probes.length];
          for (int i = 0; i < probes.length; i++) {
            bytes[i] = (byte) (probes[i] ? 1 : 0);
          }
          send(new Covered(id, bytes));
        });
  }

  private void send(Message message) {
    count++;
    try {
      channel.write(message);
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
