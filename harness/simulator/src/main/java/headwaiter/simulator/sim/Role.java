package headwaiter.simulator.sim;

/** Why a thread must not wait. */
public enum Role {
  /** It is the event loop. */
  LOOP,
  /** It completes the futures of a given service. */
  SERVICE,
  /** It is a worker of the common pool. */
  COMMON_POOL,
  /** It is a thread of a library that forbids it to wait. */
  LIBRARY,
  /** Somebody said so of its name. */
  NAMED,
  /** It is a virtual thread that can't be unmounted just now, and keeps its carrier. */
  PINNED
}
