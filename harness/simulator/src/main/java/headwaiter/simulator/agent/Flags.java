package headwaiter.simulator.agent;

/** What the worker's JVM gets on its command line, set while nobody has read it yet. */
final class Flags {
  private Flags() {}

  static void set() {
    // The network's waits are the machine's to see, and who lists threads would only slow it down.
    absent("jdk.pollerMode", "1");
    absent("jdk.trackAllThreads", "false");
  }

  private static void absent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
