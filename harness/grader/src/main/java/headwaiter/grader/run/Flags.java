package headwaiter.grader.run;

import java.util.List;

/** How the children's JVMs are started. */
final class Flags {
  /** Nothing but our frames may come out of standard output, and starts are fast. */
  private static final List<String> COMMON =
      List.of(
          "-Xlog:disable",
          "-Xlog:all=error:stderr",
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError",
          // The folder that the process starts in, and that goes with it.
          "-Djava.io.tmpdir=.",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Duser.timezone=UTC");

  /** The heap of the JVM that runs student code. */
  static final int HEAP_MB = 256;

  /**
   * For the JVM that runs student code, on the worker's image. The number of processors is fixed,
   * because the spins of the JDK's queues and what students ask of it depend on it.
   */
  static final List<String> WORKER =
      List.of(
          "-Xms64m",
          "-Xmx" + HEAP_MB + "m",
          "-Xss1m",
          "-XX:ActiveProcessorCount=4",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisableAttachMechanism",
          "-XX:-EnableDynamicAgentLoading",
          "--finalization=disabled",
          "--illegal-native-access=deny",
          "--enable-preview",
          "-Djdk.pollerMode=1",
          "-Djdk.trackAllThreads=false");

  /** For one that goes on when memory runs out, to tell where it did. It decides nothing. */
  static final String SURVIVING = "-XX:-ExitOnOutOfMemoryError";

  /** For the compiler; deep expressions take deep stacks. */
  static final List<String> COMPILER = List.of("-Xms128m", "-Xmx768m", "-Xss8m");

  private Flags() {}

  /** The flags of a kind of child, those of all included. */
  static List<String> of(List<String> kind) {
    return java.util.stream.Stream.concat(COMMON.stream(), kind.stream()).toList();
  }
}
