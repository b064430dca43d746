package headwaiter.wire;

/**
 * A message of the compiler.
 *
 * @param error whether it is an error
 * @param place where; line 0 if it has no place
 * @param column from 1; 0 if unknown
 * @param endColumn exclusive; 0 if unknown
 * @param message what it says, in English, cut to size
 */
public record Diagnostic(boolean error, Place place, int column, int endColumn, String message) {}
