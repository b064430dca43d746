/** Code that waits where its library forbids it. */
package headwaiter.libraries.caught;
