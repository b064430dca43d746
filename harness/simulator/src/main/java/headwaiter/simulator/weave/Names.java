package headwaiter.simulator.weave;

import java.lang.constant.ClassDesc;

/** Classes that woven code names. */
final class Names {
  static final ClassDesc JDK_HOOK = ClassDesc.of("headwaiter.hook.spi.JdkHook");
  static final ClassDesc STRAND = ClassDesc.of("headwaiter.hook.spi.Strand");
  static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
  static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
  static final ClassDesc VIRTUAL_THREAD = ClassDesc.of("java.lang.VirtualThread");
  static final ClassDesc EXECUTOR = ClassDesc.of("java.util.concurrent.Executor");
  static final ClassDesc FUTURE = ClassDesc.of("java.util.concurrent.Future");
  static final ClassDesc TIME_UNIT = ClassDesc.of("java.util.concurrent.TimeUnit");
  static final ClassDesc RUNNABLE = ClassDesc.of("java.lang.Runnable");
  static final ClassDesc FORK_JOIN_POOL = ClassDesc.of("java.util.concurrent.ForkJoinPool");
  static final ClassDesc UNSAFE = ClassDesc.of("jdk.internal.misc.Unsafe");
  static final ClassDesc LOCK_SUPPORT = ClassDesc.of("java.util.concurrent.locks.LockSupport");

  private Names() {}
}
