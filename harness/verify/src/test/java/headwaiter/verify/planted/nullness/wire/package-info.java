/** Marked. */
@NullMarked
package headwaiter.verify.planted.nullness.wire;

import org.jspecify.annotations.NullMarked;
