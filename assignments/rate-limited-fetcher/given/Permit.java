package course.ratelimitedfetcher.given;

/** The right to be one of the few. Whoever has it gives it back by closing it. */
public interface Permit extends AutoCloseable {
  /** Gives the permit back. Never waits, never throws; closing it again has no effect. */
  @Override
  void close();
}
