/** Code that uses libraries of others runs in virtual time, and nothing of it knows. */
package headwaiter.libraries;
