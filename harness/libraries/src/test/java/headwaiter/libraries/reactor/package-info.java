/** Reactor. */
package headwaiter.libraries.reactor;
