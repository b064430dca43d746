package headwaiter.grader.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A set of rules for files, of the kernel's Landlock: what none of them grants is refused to the
 * thread that takes them on, and to all that it starts from then on. They are told at the inode, so
 * a file that is renamed keeps its rule.
 */
final class Landlock implements AutoCloseable {
  /** What can be done with files and folders, as the kernel numbers it. */
  private static final long EXECUTE = 1;

  private static final long WRITE_FILE = 1 << 1;
  private static final long READ_FILE = 1 << 2;
  private static final long READ_DIR = 1 << 3;
  private static final long REMOVE_DIR = 1 << 4;
  private static final long REMOVE_FILE = 1 << 5;
  private static final long MAKE_DIR = 1 << 7;
  private static final long MAKE_REG = 1 << 8;
  private static final long MAKE_SYM = 1 << 12;
  private static final long TRUNCATE = 1 << 14;

  /** How many of them each version of Landlock knows. */
  private static final int[] RIGHTS = {0, 13, 14, 15, 15, 16};

  private static final long BIND = 1;
  private static final long CONNECT = 1 << 1;
  private static final int FROM_NETWORK = 4;
  private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;
  private static final int FROM_SCOPES = 6;

  private static final long ASK_VERSION = 1;
  private static final long BENEATH = 1;
  private static final long PORT = 2;
  private static final long AT_CURRENT = -100;
  private static final long PATH_AND_CLOSE = 0x200000 | 0x80000;

  private final Kernel kernel;
  private final long handled;
  private final long descriptor;

  private Landlock(Kernel kernel, long handled, long descriptor) {
    this.kernel = kernel;
    this.handled = handled;
    this.descriptor = descriptor;
  }

  /** The version that the kernel has; 0 if it has none. */
  static int version(Kernel kernel) {
    return (int) Math.max(0, kernel.call(Call.LANDLOCK_CREATE_RULESET, 0, 0, ASK_VERSION));
  }

  /** Rules that grant no file, and no process outside. Nothing is said of ports. */
  static Landlock files(Kernel kernel) throws IOException {
    int version = version(kernel);
    long rights = (1L << RIGHTS[Math.min(version, RIGHTS.length - 1)]) - 1;
    return create(
        kernel, rights, 0, version >= FROM_SCOPES ? ABSTRACT_SOCKETS_AND_SIGNALS : 0, version);
  }

  /** Rules that grant no port, if the kernel can. */
  static Landlock ports(Kernel kernel) throws IOException {
    int version = version(kernel);
    if (version < FROM_NETWORK) {
      throw new IOException("This kernel's Landlock knows no ports");
    }
    return create(kernel, 0, BIND | CONNECT, 0, version);
  }

  private static Landlock create(Kernel kernel, long files, long ports, long scopes, int version)
      throws IOException {
    int words = version >= FROM_SCOPES ? 3 : version >= FROM_NETWORK ? 2 : 1;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attributes = arena.allocate(3 * ValueLayout.JAVA_LONG.byteSize());
      attributes.setAtIndex(ValueLayout.JAVA_LONG, 0, files);
      attributes.setAtIndex(ValueLayout.JAVA_LONG, 1, ports);
      attributes.setAtIndex(ValueLayout.JAVA_LONG, 2, scopes);
      return new Landlock(
          kernel,
          files,
          kernel.demand(
              Call.LANDLOCK_CREATE_RULESET,
              attributes.address(),
              words * ValueLayout.JAVA_LONG.byteSize(),
              0));
    }
  }

  /** Its files may be read and listed, if it is there. */
  Landlock read(Path path) throws IOException {
    return grant(path, Files.isDirectory(path) ? READ_FILE | READ_DIR : READ_FILE);
  }

  /** It may be listed, and nothing read. */
  Landlock list(Path folder) throws IOException {
    return grant(folder, READ_DIR);
  }

  /** It may be run, if it is there. */
  Landlock run(Path program) throws IOException {
    return grant(program, READ_FILE | EXECUTE);
  }

  /** It may be read and written, a device or a file. */
  Landlock use(Path file) throws IOException {
    return grant(file, READ_FILE | WRITE_FILE);
  }

  /** Everything may be done in it but to run programs and to make devices, sockets and pipes. */
  Landlock own(Path folder) throws IOException {
    return grant(
        folder,
        READ_FILE
            | READ_DIR
            | WRITE_FILE
            | TRUNCATE
            | REMOVE_DIR
            | REMOVE_FILE
            | MAKE_DIR
            | MAKE_REG
            | MAKE_SYM);
  }

  private Landlock grant(Path path, long rights) throws IOException {
    if (!Files.exists(path)) {
      return this;
    }
    try (Arena arena = Arena.ofConfined()) {
      long file =
          kernel.demand(
              Call.OPENAT,
              AT_CURRENT,
              arena.allocateFrom(path.toString()).address(),
              PATH_AND_CLOSE);
      try {
        MemorySegment rule =
            arena.allocate(ValueLayout.JAVA_LONG.byteSize() + ValueLayout.JAVA_INT.byteSize());
        rule.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, rights & handled);
        rule.set(ValueLayout.JAVA_INT_UNALIGNED, ValueLayout.JAVA_LONG.byteSize(), (int) file);
        kernel.demand(Call.LANDLOCK_ADD_RULE, descriptor, BENEATH, rule.address(), 0);
      } finally {
        kernel.call(Call.CLOSE, file);
      }
    }
    return this;
  }

  /** Servers may be opened on ports that the system chooses, and those from this one on reached. */
  Landlock portsFrom(int first) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment rule = arena.allocate(2 * ValueLayout.JAVA_LONG.byteSize());
      rule.setAtIndex(ValueLayout.JAVA_LONG, 0, BIND);
      rule.setAtIndex(ValueLayout.JAVA_LONG, 1, 0);
      kernel.demand(Call.LANDLOCK_ADD_RULE, descriptor, PORT, rule.address(), 0);
      rule.setAtIndex(ValueLayout.JAVA_LONG, 0, CONNECT);
      for (int port = first; port < 1 << Short.SIZE; port++) {
        rule.setAtIndex(ValueLayout.JAVA_LONG, 1, port);
        kernel.demand(Call.LANDLOCK_ADD_RULE, descriptor, PORT, rule.address(), 0);
      }
    }
    return this;
  }

  /** The calling thread takes the rules on, for good; it must have renounced new privileges. */
  void restrict() throws IOException {
    kernel.demand(Call.LANDLOCK_RESTRICT_SELF, descriptor, 0);
  }

  @Override
  public void close() {
    kernel.call(Call.CLOSE, descriptor);
  }
}
