package headwaiter.wire;

/** What a child is asked to do. */
public sealed interface Job extends Message permits Compile, RunTests {}
