/** Each rule beside tiny programs: those that it must catch, and those that it must leave alone. */
@NullMarked
package headwaiter.rules;

import org.jspecify.annotations.NullMarked;
