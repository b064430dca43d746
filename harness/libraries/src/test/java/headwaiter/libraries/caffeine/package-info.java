/** Caffeine. */
package headwaiter.libraries.caffeine;
