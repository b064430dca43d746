package headwaiter.wire;

import java.util.List;

/**
 * A limit was reached.
 *
 * @param test the method, as {@code Class.method}; empty if unknown
 * @param limit its name: {@code cpu}, {@code wall}, {@code steps}, {@code virtual}, {@code output},
 *     {@code disk}, {@code memory}, {@code threads}
 * @param allowed the limit, with its unit
 * @param decides whether it counts against the submission: true for CPU time, steps and virtual
 *     time, false for wall time
 * @param stack where the code was, innermost first
 */
public record LimitHit(
    String check, String test, String limit, String allowed, boolean decides, List<Frame> stack)
    implements Observation {}
