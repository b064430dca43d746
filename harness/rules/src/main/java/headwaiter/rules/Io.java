package headwaiter.rules;

import headwaiter.rules.flow.Call;
import headwaiter.rules.flow.Names;
import headwaiter.rules.flow.Program;
import headwaiter.rules.flow.Step;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JDK's calls that wait for a disk, a network, another process or a person. */
final class Io {
  /** A family of calls: methods of a type and what extends it. */
  private record Family(String type, Set<String> methods) {}

  private static final List<Family> CALLS =
      List.of(
          new Family(
              "java.nio.file.Files",
              Set.of(
                  "readAllBytes",
                  "readString",
                  "readAllLines",
                  "lines",
                  "write",
                  "writeString",
                  "copy",
                  "move",
                  "walk",
                  "walkFileTree",
                  "list",
                  "find",
                  "newBufferedReader",
                  "newBufferedWriter",
                  "newInputStream",
                  "newOutputStream",
                  "delete",
                  "deleteIfExists",
                  "createFile",
                  "createTempFile")),
          new Family(
              "java.nio.channels.FileChannel",
              Set.of("read", "write", "force", "transferTo", "transferFrom", "lock")),
          new Family("java.net.http.HttpClient", Set.of("send")),
          new Family("java.net.Socket", Set.of("connect")),
          new Family("java.net.ServerSocket", Set.of("accept")),
          new Family("java.net.DatagramSocket", Set.of("receive")),
          new Family("java.net.URL", Set.of("openStream", "getContent")),
          new Family(
              "java.net.URLConnection",
              Set.of("connect", "getInputStream", "getContent", "getResponseCode")),
          new Family("java.net.InetAddress", Set.of("getByName", "getAllByName", "isReachable")),
          new Family("java.lang.Process", Set.of("waitFor")),
          new Family("java.lang.IO", Set.of("readln")),
          new Family("java.io.Console", Set.of("readLine", "readPassword")),
          new Family("java.sql.DriverManager", Set.of("getConnection")),
          new Family("javax.sql.DataSource", Set.of("getConnection")),
          new Family("java.sql.Connection", Set.of("commit", "rollback")),
          new Family(
              "java.sql.Statement",
              Set.of("execute", "executeQuery", "executeUpdate", "executeBatch")));

  /** Types of which every read or write goes outside. */
  private static final List<String> FILES =
      List.of(
          "java.io.FileInputStream",
          "java.io.FileOutputStream",
          "java.io.FileReader",
          "java.io.FileWriter",
          "java.io.RandomAccessFile");

  private static final Set<String> READS =
      Set.of("read", "readLine", "readAllBytes", "readNBytes", "lines", "transferTo", "write");
  private static final Set<String> SCANS = Set.of("next", "nextLine", "nextInt", "hasNext");
  private static final Set<String> GIVES_STREAM =
      Set.of("getInputStream", "getOutputStream", "inputReader", "openStream");

  private static final int FARTHEST = 30;

  private final Program program;
  private final Wiring wiring;

  Io(Subject subject) {
    this.program = subject.program();
    this.wiring = subject.wiring();
  }

  /** What to call a call that waits for the outside; empty if it does not. */
  Optional<String> name(CallSite site) {
    Call call = site.call();
    Optional<String> name = name(call);
    if (name.isPresent()) {
      return name;
    }
    boolean reads =
        program.isA(call.owner(), "java.util.Scanner")
            ? SCANS.contains(call.name())
            : READS.contains(call.name()) && isStream(call.owner());
    return reads
            && !call.isStatic()
            && site.sources(0).stream().anyMatch(each -> isOutside(each, new HashSet<>()))
        ? Optional.of(call.name())
        : Optional.empty();
  }

  /** The same of a call whose receiver is not known, as in a method reference. */
  Optional<String> name(Call call) {
    String owner = program.declarer(call);
    if (program.owns(owner)) {
      return Optional.empty();
    }
    if (call.name().equals("<init>")) {
      boolean opens = FILES.contains(owner) && !takes(call, "java.io.FileDescriptor");
      boolean connects = owner.equals("java.net.Socket") && call.type().parameterCount() > 1;
      return opens || connects ? Optional.of("new " + Names.simple(owner)) : Optional.empty();
    }
    if (READS.contains(call.name()) && FILES.stream().anyMatch(type -> program.isA(owner, type))) {
      return Optional.of(call.name());
    }
    return CALLS.stream()
        .filter(family -> family.methods().contains(call.name()))
        .filter(family -> program.isA(owner, family.type()))
        .findFirst()
        .map(family -> call.isStatic() ? Names.simple(owner) + "." + call.name() : call.name());
  }

  private boolean isStream(String type) {
    return program.isA(type, "java.io.InputStream")
        || program.isA(type, "java.io.OutputStream")
        || program.isA(type, "java.io.Reader");
  }

  private static boolean takes(Call call, String type) {
    return call.operandOf(type) >= 0;
  }

  /** Whether a stream leads to a file, a socket, a process or the keyboard. */
  private boolean isOutside(Site stream, Set<Site> seen) {
    if (!seen.add(stream) || seen.size() > FARTHEST) {
      return false;
    }
    Step step = stream.step().orElse(null);
    if (step == null) {
      return wiring.captured(stream).stream().anyMatch(each -> isOutside(each, seen));
    }
    if (step.instruction() instanceof FieldInstruction field) {
      return (Names.of(field.owner()).equals("java.lang.System") && field.name().equalsString("in"))
          || wiring.written(field).stream().anyMatch(each -> isOutside(each, seen));
    }
    if (step.call().isPresent()) {
      return GIVES_STREAM.contains(step.call().get().name())
          && step.call().get().owner().startsWith("java.");
    }
    String made = wiring.typeOf(stream);
    return FILES.contains(made)
        || ((made.startsWith("java.io.") || made.equals("java.util.Scanner"))
            && wrapped(stream).stream().anyMatch(each -> isOutside(each, seen)));
  }

  /** What a {@code new} stream is made around. */
  private static List<Site> wrapped(Site made) {
    return made.method().flow().uses(made.origin()).stream()
        .filter(use -> use.operand() == 0)
        .map(use -> new CallSite(made.method(), use.at()))
        .filter(site -> site.step().call().map(call -> call.name().equals("<init>")).orElse(false))
        .filter(site -> site.call().operands() > 1)
        .flatMap(site -> site.sources(1).stream())
        .toList();
  }
}
