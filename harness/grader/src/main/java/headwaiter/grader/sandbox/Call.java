package headwaiter.grader.sandbox;

/** System calls of Linux, with their numbers: those of x86-64, and those of AArch64 or -1. */
enum Call {
  GETEUID(107, 175),
  PRCTL(157, 167),
  SECCOMP(317, 277),
  CAPSET(126, 91),
  SETGROUPS(116, 159),
  SETRESGID(119, 149),
  SETRESUID(117, 147),
  OPENAT(257, 56),
  CLOSE(3, 57),
  IOCTL(16, 29),
  PPOLL(271, 73),
  LANDLOCK_CREATE_RULESET(444, 444),
  LANDLOCK_ADD_RULE(445, 445),
  LANDLOCK_RESTRICT_SELF(446, 446),
  SOCKET(41, 198),
  CLONE(56, 220),
  CLONE3(435, 435),
  FORK(57, -1),
  VFORK(58, -1),
  EXECVE(59, 221),
  EXECVEAT(322, 281),
  PRLIMIT64(302, 261),
  // Other processes.
  KILL(62, 129),
  TKILL(200, 130),
  RT_SIGQUEUEINFO(129, 138),
  RT_TGSIGQUEUEINFO(297, 240),
  PIDFD_SEND_SIGNAL(424, 424),
  PIDFD_OPEN(434, 434),
  PIDFD_GETFD(438, 438),
  PTRACE(101, 117),
  PROCESS_VM_READV(310, 270),
  PROCESS_VM_WRITEV(311, 271),
  PROCESS_MADVISE(440, 440),
  KCMP(312, 272),
  // What outlives a process.
  SHMGET(29, 194),
  SEMGET(64, 190),
  MSGGET(68, 186),
  MQ_OPEN(240, 180),
  // What Landlock does not see of files.
  CHMOD(90, -1),
  FCHMOD(91, 52),
  FCHMODAT(268, 53),
  FCHMODAT2(452, 452),
  CHOWN(92, -1),
  FCHOWN(93, 55),
  LCHOWN(94, -1),
  FCHOWNAT(260, 54),
  UTIME(132, -1),
  UTIMES(235, -1),
  FUTIMESAT(261, -1),
  UTIMENSAT(280, 88),
  SETXATTR(188, 5),
  LSETXATTR(189, 6),
  FSETXATTR(190, 7),
  SETXATTRAT(463, 463),
  REMOVEXATTR(197, 14),
  LREMOVEXATTR(198, 15),
  FREMOVEXATTR(199, 16),
  REMOVEXATTRAT(466, 466),
  TRUNCATE(76, 45),
  INOTIFY_ADD_WATCH(254, 27),
  NAME_TO_HANDLE_AT(303, 264),
  OPEN_BY_HANDLE_AT(304, 265),
  // The system.
  UNSHARE(272, 97),
  SETNS(308, 268),
  MOUNT(165, 40),
  UMOUNT2(166, 39),
  PIVOT_ROOT(155, 41),
  CHROOT(161, 51),
  OPEN_TREE(428, 428),
  MOVE_MOUNT(429, 429),
  FSOPEN(430, 430),
  FSCONFIG(431, 431),
  FSMOUNT(432, 432),
  FSPICK(433, 433),
  MOUNT_SETATTR(442, 442),
  BPF(321, 280),
  PERF_EVENT_OPEN(298, 241),
  USERFAULTFD(323, 282),
  IO_URING_SETUP(425, 425),
  IO_URING_ENTER(426, 426),
  IO_URING_REGISTER(427, 427),
  ADD_KEY(248, 217),
  REQUEST_KEY(249, 218),
  KEYCTL(250, 219);

  private final int x86;
  private final int arm;

  Call(int x86, int arm) {
    this.x86 = x86;
    this.arm = arm;
  }

  /** Its number; -1 if there is none. */
  int number(Processor processor) {
    return switch (processor) {
      case X86_64 -> x86;
      case AARCH64 -> arm;
    };
  }
}
