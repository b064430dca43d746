/** RxJava 3. */
package headwaiter.libraries.rxjava;
