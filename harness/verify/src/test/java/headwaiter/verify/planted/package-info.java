/**
 * Planted violations. Each rule of the house has a folder here, a small house of its own, in which
 * the classes named {@code Forbidden…} have to turn the rule red and those named {@code Permitted…}
 * must not.
 */
@NullMarked
package headwaiter.verify.planted;

import org.jspecify.annotations.NullMarked;
