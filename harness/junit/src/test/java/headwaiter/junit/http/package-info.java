@NullMarked
package headwaiter.junit.http;

import org.jspecify.annotations.NullMarked;
