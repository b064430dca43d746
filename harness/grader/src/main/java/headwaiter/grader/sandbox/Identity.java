package headwaiter.grader.sandbox;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who a process is. As root, each one is a user of its own, whom nobody knows: limits don't bind
 * root. As anybody else it is the same user, since no other can be had.
 */
final class Identity {
  /** A range that no distribution gives to anybody. */
  private static final int FIRST = 60_600;

  private static final int NUMBER = 500;
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 31 % NUMBER));

  private static final long SECURE_BITS = 28;

  /** Becoming another user changes no capabilities, nor does asking what that user may. */
  private static final long NO_FIX_UP = 1 << 2;

  private static final long AMBIENT = 47;
  private static final long RAISE = 2;
  private static final int READ_SEARCH = 2;
  private static final int CAPABILITIES_3 = 0x20080522;

  private final Kernel kernel;
  private final int user;

  private Identity(Kernel kernel, int user) {
    this.kernel = kernel;
    this.user = user;
  }

  /** Whether this process is root's. */
  static boolean isRoot(Kernel kernel) {
    return kernel.call(Call.GETEUID) == 0;
  }

  /** For the next process. */
  static Identity next(Kernel kernel, boolean own) {
    return new Identity(kernel, own ? FIRST + Math.floorMod(NEXT.getAndIncrement(), NUMBER) : -1);
  }

  /** Whether it is nobody else's. */
  boolean isOwn() {
    return user >= 0;
  }

  /** Gives it a file or a folder. */
  void give(Path path) throws IOException {
    if (isOwn()) {
      Files.setAttribute(path, "unix:uid", user);
      Files.setAttribute(path, "unix:gid", user);
    }
  }

  /**
   * The calling thread becomes that user, and gives up all that root may do. Where what it needs is
   * hidden from other users (root's home), it keeps one thing: to search and read; what it reads is
   * then bounded by other means alone.
   */
  void assume(boolean reading) throws IOException {
    if (!isOwn()) {
      return;
    }
    if (reading) {
      kernel.demand(Call.PRCTL, SECURE_BITS, NO_FIX_UP);
    }
    kernel.demand(Call.SETGROUPS, 0, 0);
    kernel.demand(Call.SETRESGID, user, user, user);
    kernel.demand(Call.SETRESUID, user, user, user);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment header = arena.allocateFrom(ValueLayout.JAVA_INT, CAPABILITIES_3, 0);
      int kept = reading ? 1 << READ_SEARCH : 0;
      MemorySegment sets = arena.allocateFrom(ValueLayout.JAVA_INT, kept, kept, kept, 0, 0, 0);
      kernel.demand(Call.CAPSET, header.address(), sets.address());
    }
    if (reading) {
      kernel.demand(Call.PRCTL, AMBIENT, RAISE, READ_SEARCH);
    }
  }

  /** Whether one of these can't be reached by everybody. */
  static boolean isHidden(List<Path> paths) throws IOException {
    for (Path path : paths) {
      if (Files.exists(path) && isHidden(path.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHidden(Path path) throws IOException {
    Set<PosixFilePermission> own = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (!own.contains(PosixFilePermission.OTHERS_READ)) {
      return true;
    }
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return true;
      }
    }
    return false;
  }
}
