/** Runs in the student's JVM: hello, jobs, observations, goodbye. */
@NullMarked
package headwaiter.worker;

import org.jspecify.annotations.NullMarked;
