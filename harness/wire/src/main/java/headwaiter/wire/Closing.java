package headwaiter.wire;

/**
 * The last word on a job. Without it, what came before counts as evidence but decides nothing.
 *
 * @param records how many records this job produced before this one
 * @param reusable whether the child may take another job
 * @param why why not, in words; empty if it may
 */
public record Closing(int records, boolean reusable, String why) implements Message {}
