/** Pools of objects and connections. */
package headwaiter.libraries.pools;
