package headwaiter.wire;

/**
 * The coordinator's order to stop the running job: say where it is, then end.
 *
 * @param limit the name of the limit that was reached
 */
public record Interrupt(String limit) implements Message {}
