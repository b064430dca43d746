/** A warm process that runs no student code: the compiler, then the weaver. */
@NullMarked
package headwaiter.compiler;

import org.jspecify.annotations.NullMarked;
