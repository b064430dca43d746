package headwaiter.grader.model;

import headwaiter.wire.Source;
import java.util.List;

/**
 * What the rules say of code that belongs to no assignment.
 *
 * @param findings by file and line
 * @param sources those of the inspected sources that could be read
 * @param classes how many classes were inspected
 * @param troubles what could not be inspected, and why; one line each
 */
public record Inspected(
    List<Finding> findings, List<Source> sources, int classes, List<String> troubles) {}
