/** Programs whose static state outlives a simulation. */
package headwaiter.libraries.statics;
