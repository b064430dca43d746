package headwaiter.grader.sandbox;

import java.util.Optional;

/**
 * Processors whose system calls are known, with the number that the kernel's audit has for them.
 */
enum Processor {
  X86_64(0xC000003E),
  AARCH64(0xC00000B7);

  private final int audit;

  Processor(int audit) {
    this.audit = audit;
  }

  int audit() {
    return audit;
  }

  /** This machine's, if it is one of them and runs Linux. */
  static Optional<Processor> here() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> Optional.of(X86_64);
      case "aarch64" -> Optional.of(AARCH64);
      default -> Optional.empty();
    };
  }
}
