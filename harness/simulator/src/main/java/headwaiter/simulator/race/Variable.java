package headwaiter.simulator.race;

/** What a {@link StateHash} knows of one variable: what its writer and its readers had done. */
class Variable {
  /** Of the thread that wrote it last, just then; 0 if nobody has. */
  long written;

  /** Of those that have read it since, whoever came first. */
  long seen;
}
