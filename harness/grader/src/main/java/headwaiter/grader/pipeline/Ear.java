package headwaiter.grader.pipeline;

/** Hears how a run goes on. May be called by several threads, one at a time. */
public interface Ear {
  /** Something that takes its time has begun, in words. */
  void begun(String what);

  /**
   * One of several things is done.
   *
   * @param what its name
   * @param outcome in a few words
   * @param done how many are
   * @param total how many there are
   */
  void done(String what, String outcome, int done, int total);
}
