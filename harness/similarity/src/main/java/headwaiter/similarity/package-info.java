/**
 * Compares submissions with JPlag, as a program of its own. Names and texts of students stay with
 * who starts it: here they are numbers.
 */
@NullMarked
package headwaiter.similarity;

import org.jspecify.annotations.NullMarked;
