/** What documents quote is what the code says. */
@NullMarked
package headwaiter.verify.docs;

import org.jspecify.annotations.NullMarked;
