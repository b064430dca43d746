/** The rules of the house, held over the production classes of every module. */
@NullMarked
package headwaiter.verify.architecture;

import org.jspecify.annotations.NullMarked;
