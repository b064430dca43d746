package course.initgate.given;

import java.util.Map;

/**
 * A row of an answer.
 *
 * @param values by the names of their columns
 */
public record Row(Map<String, String> values) {}
