/** Spring's executors and schedulers. */
package headwaiter.libraries.spring;
