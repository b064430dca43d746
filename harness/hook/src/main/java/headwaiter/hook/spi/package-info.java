/**
 * What connects woven classes with the machine. Inside java.base this package is exported to the
 * simulator alone: neither a call nor reflection gets here from code under test.
 */
@NullMarked
package headwaiter.hook.spi;

import org.jspecify.annotations.NullMarked;
