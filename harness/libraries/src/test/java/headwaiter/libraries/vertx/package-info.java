/** Vert.x core. */
package headwaiter.libraries.vertx;
