/** Guava. */
package headwaiter.libraries.guava;
