/** Runs the bodies of tests in simulations. */
@NullMarked
package headwaiter.junit;

import org.jspecify.annotations.NullMarked;
