/**
 * Class files as values flow through them: where each value of a method comes from, and where it
 * goes. Reads class files; loads none of them.
 */
@NullMarked
package headwaiter.rules.flow;

import org.jspecify.annotations.NullMarked;
