package headwaiter.rules;

import headwaiter.rules.Pools.Threads;

/** Why code must not wait, in words that follow "makes the thread wait". */
sealed interface Reason {
  /** A method that is called from outside and returns a future. */
  record Entry(String method, String returns) implements Reason {
    @Override
    public String where() {
      return "although `" + method + "` returns a " + returns + " and must give it back at once";
    }
  }

  /** The callback of a stage. */
  record Callback(String stageMethod) implements Reason {
    @Override
    public String where() {
      return "in a callback of `"
          + stageMethod
          + "`, which runs on whatever thread completes the stage";
    }
  }

  /** Work for a pool or loop whose threads must not wait. */
  record Task(String giver, Threads threads) implements Reason {
    @Override
    public String where() {
      return switch (threads) {
        case COMMON_POOL ->
            "in work that `" + giver + "` gives to the common pool, which all share";
        case LOOP -> "on the loop, and everything else on it waits too";
        case OWN_OR_UNKNOWN -> "in work given to `" + giver + "`";
      };
    }
  }

  /** A subscriber's method. */
  record Subscriber(String method) implements Reason {
    @Override
    public String where() {
      return "in `" + method + "`, which runs on the publisher's thread";
    }
  }

  /** The clause. */
  String where();
}
