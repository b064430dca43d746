package headwaiter.wire;

/** Anything that crosses the process boundary. */
public sealed interface Message
    permits Hello, Job, Observation, Covered, CompileResult, Interrupt, Closing {}
