/** What tests can do in a simulation, shown by tests in simulations. */
@NullMarked
package headwaiter.junit;

import org.jspecify.annotations.NullMarked;
