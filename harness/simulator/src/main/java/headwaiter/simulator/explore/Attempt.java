package headwaiter.simulator.explore;

/**
 * One schedule that is to be run.
 *
 * @param seed what it is called by, and replayed
 * @param chance the seed of chance in the code under test
 * @param strategy decides it; for one run
 */
record Attempt(long seed, long chance, Recording strategy) {}
