/** What is deployed elsewhere is what is understood there. */
@NullMarked
package headwaiter.verify.deploy;

import org.jspecify.annotations.NullMarked;
