/** The pages, opened in a real Chromium. */
@NullMarked
package headwaiter.verify.browser;

import org.jspecify.annotations.NullMarked;
