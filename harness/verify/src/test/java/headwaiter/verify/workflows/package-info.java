/** The workflows of continuous integration: what they may look like, and that their steps work. */
@NullMarked
package headwaiter.verify.workflows;

import org.jspecify.annotations.NullMarked;
