package headwaiter.wire;

/**
 * A source file.
 *
 * @param path relative, with forward slashes
 * @param text its content
 */
public record Source(String path, String text) {}
