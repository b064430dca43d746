/** What people and machines read: JSON, HTML, JUnit XML, Markdown and the terminal. */
@NullMarked
package headwaiter.grader.report;

import org.jspecify.annotations.NullMarked;
