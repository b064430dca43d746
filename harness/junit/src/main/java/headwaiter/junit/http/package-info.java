/** A scripted network in virtual time, and the HTTP client that speaks over it. */
@NullMarked
package headwaiter.junit.http;

import org.jspecify.annotations.NullMarked;
