package headwaiter.wire;

/**
 * The coordinator's order to stop the running job: say where it is, then end.
 *
 * @param limit the name of the limit that was reached
 * @param allowed the limit, with its unit
 */
public record Interrupt(String limit, String allowed) implements Message {}
