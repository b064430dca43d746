/** Netty's timers and executors. */
package headwaiter.libraries.netty;
