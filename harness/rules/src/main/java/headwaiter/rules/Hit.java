package headwaiter.rules;

/**
 * One mistake at one place.
 *
 * @param id the rule's public and stable id, such as {@code blocking-sleep}
 * @param confirmed whether the class files prove it; a rule that a run could confirm only suspects
 * @param className the binary name of the class, with dots
 * @param sourceFile the simple name of the source file, such as {@code Breakfast.java}
 * @param line from 1; 0 if the class file does not tell
 * @param symbol what to underline in that line, such as {@code Thread.sleep}; empty for the line
 * @param message one sentence: what is wrong there
 * @param advice one sentence: what to do instead
 */
public record Hit(
    String id,
    boolean confirmed,
    String className,
    String sourceFile,
    int line,
    String symbol,
    String message,
    String advice) {}
