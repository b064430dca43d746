/** Resilience4j. */
package headwaiter.libraries.resilience4j;
