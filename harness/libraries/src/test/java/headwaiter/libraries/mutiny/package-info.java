/** Mutiny. */
package headwaiter.libraries.mutiny;
