/** Which lines of a submission its checks reach: JaCoCo's probes, and what they noted. */
@NullMarked
package headwaiter.grader.coverage;

import org.jspecify.annotations.NullMarked;
