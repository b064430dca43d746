package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Names;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JDK's calls that open what has to be closed. */
final class Openings {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final String EXECUTORS = CONCURRENT + "Executors";

  /** Threads of these wait for work for ever; those of others end by themselves. */
  private static final Set<String> POOLS =
      Set.of(
          "newFixedThreadPool",
          "newCachedThreadPool",
          "newSingleThreadExecutor",
          "newScheduledThreadPool",
          "newSingleThreadScheduledExecutor");

  private static final Set<String> NEW_POOLS =
      Set.of(
          CONCURRENT + "ThreadPoolExecutor",
          CONCURRENT + "ScheduledThreadPoolExecutor",
          CONCURRENT + "ForkJoinPool");

  private static final Set<String> FILES =
      Set.of(
          "newBufferedReader",
          "newBufferedWriter",
          "newInputStream",
          "newOutputStream",
          "newByteChannel",
          "newDirectoryStream",
          "lines",
          "list",
          "walk",
          "find");

  private static final Set<String> STREAMS =
      Set.of(
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile");

  private static final Set<String> SOCKETS =
      Set.of("java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket");

  /** Class files of Java 21, which made executors and clients closeable. */
  private static final int CLOSEABLE_CLIENTS = 65;

  private Openings() {}

  /**
   * What a call opens.
   *
   * @param what in a word
   * @param symbol what to underline
   * @param value where the opened thing comes from
   * @param isForGood whether it may well be meant to live as long as the object that has it
   */
  record Opened(String what, String symbol, List<Site> value, boolean isForGood) {}

  /** Empty if the call opens nothing. */
  static Optional<Opened> of(CallSite site) {
    Call call = site.call();
    if (call.name().equals("<init>")) {
      return made(site, call);
    }
    List<Site> result = List.of(site.result());
    if (call.owner().equals(EXECUTORS) && POOLS.contains(call.name())) {
      return Optional.of(new Opened("executor", call.name(), result, takesFactory(call)));
    }
    if (call.owner().equals("java.nio.file.Files") && FILES.contains(call.name())) {
      return Optional.of(new Opened("stream", "Files." + call.name(), result, false));
    }
    if (call.owner().equals("java.nio.channels.FileChannel") && call.name().equals("open")) {
      return Optional.of(new Opened("channel", "FileChannel.open", result, false));
    }
    if (call.owner().equals("java.sql.DriverManager") && call.name().equals("getConnection")) {
      return Optional.of(new Opened("connection", call.name(), result, false));
    }
    return isClient(site)
        ? Optional.of(new Opened("client", call.name(), result, true))
        : Optional.empty();
  }

  private static Optional<Opened> made(CallSite site, Call call) {
    String type = call.owner();
    String what =
        NEW_POOLS.contains(type)
            ? "executor"
            : STREAMS.contains(type) ? "stream" : SOCKETS.contains(type) ? "socket" : "";
    boolean isThis = site.sources(0).stream().anyMatch(Site::isParameter);
    boolean borrows = call.operandOf("java.io.FileDescriptor") >= 0;
    boolean idle = what.equals("socket") && call.type().parameterCount() == 0;
    return what.isEmpty() || isThis || borrows || idle
        ? Optional.empty()
        : Optional.of(new Opened(what, Names.simple(type), site.sources(0), takesFactory(call)));
  }

  /** With a factory of one's own, the threads may be daemons. */
  private static boolean takesFactory(Call call) {
    return call.type().parameterList().stream()
        .map(ClassDesc::displayName)
        .anyMatch(name -> name.endsWith("ThreadFactory"));
  }

  private static boolean isClient(CallSite site) {
    Call call = site.call();
    boolean makes =
        (call.owner().equals("java.net.http.HttpClient") && call.name().equals("newHttpClient"))
            || (call.owner().equals("java.net.http.HttpClient$Builder")
                && call.name().equals("build"));
    return makes && site.method().owner().model().majorVersion() >= CLOSEABLE_CLIENTS;
  }
}
