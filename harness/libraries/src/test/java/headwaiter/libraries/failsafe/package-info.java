/** Failsafe. */
package headwaiter.libraries.failsafe;
