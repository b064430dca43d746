package sample;

import java.util.concurrent.Future;

/** Futures of a kind of their own, as network libraries have them: what listens is told of failures. */
public class PromisesWithListeners {
  interface Promise<T> extends Future<T> {
    Promise<T> addListener(Runnable listener);

    Promise<T> setSuccess(T value);
  }

  interface Channel {
    Promise<Void> write(String line);
  }

  static void greet(Channel channel, Promise<String> greeted) {
    channel.write("hello");
    greeted.setSuccess("hello");
  }
}
