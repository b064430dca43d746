/** How messages cross the process boundary: bytes, frames, and the chain that guards them. */
@NullMarked
package headwaiter.wire.codec;

import org.jspecify.annotations.NullMarked;
