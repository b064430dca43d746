/**
 * Static rules for asynchronous Java: ArchUnit rules that any project can use in its own tests, and
 * an {@link headwaiter.rules.Inspector} that applies them to class files held in memory.
 *
 * <p>Start with {@link headwaiter.rules.AsyncRules}; what counts as asynchronous code is defined
 * once, in {@code AsyncCode}.
 */
@NullMarked
package headwaiter.rules;

import org.jspecify.annotations.NullMarked;
