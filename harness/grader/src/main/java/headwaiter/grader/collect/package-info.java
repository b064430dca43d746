/**
 * Where submissions come from: exports of learning platforms, and git. Everything that comes is
 * hostile: it is read within bounds, links are not followed, and names are checked before anything
 * is written.
 */
@NullMarked
package headwaiter.grader.collect;

import org.jspecify.annotations.NullMarked;
