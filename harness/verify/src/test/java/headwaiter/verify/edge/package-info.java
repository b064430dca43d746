/** The process boundary, with real children. */
@NullMarked
package headwaiter.verify.edge;

import org.jspecify.annotations.NullMarked;
