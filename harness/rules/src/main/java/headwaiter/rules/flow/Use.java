package headwaiter.rules.flow;

/**
 * A place where a value is used.
 *
 * @param at the number of the instruction
 * @param operand which of its operands the value is; for a call, 0 is the receiver or, of a static
 *     one, the first argument
 */
public record Use(int at, int operand) {}
