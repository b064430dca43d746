package headwaiter.rules;

import java.util.Set;

/**
 * How a stage came to be.
 *
 * @param ended the futures that have surely ended before a callback of the stage runs
 * @param mayAwaitMore whether others may have to end as well, which can't be told: a promise of the
 *     program's own, a field, {@code allOf} of a list
 * @param ownThread whether a thread that may wait runs its callbacks
 * @param handled whether a failure was dealt with on the way
 */
record Chain(Set<Site> ended, boolean mayAwaitMore, boolean ownThread, boolean handled) {}
