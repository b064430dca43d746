/** Disruptor and JCTools. */
package headwaiter.libraries.queues;
