package headwaiter.grader.sandbox;

import java.util.List;

/**
 * What is to be started.
 *
 * @param command the program and its arguments
 * @param caps what the system lets it have
 */
public record Launch(List<String> command, Caps caps) {}
