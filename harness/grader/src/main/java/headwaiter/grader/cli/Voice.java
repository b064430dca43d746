package headwaiter.grader.cli;

import java.io.PrintWriter;

/**
 * How the grader talks.
 *
 * @param out what was asked for
 * @param err everything else: progress, complaints
 * @param terminal whether a person watches
 * @param colour whether colours are wanted
 * @param width of the terminal, in cells
 */
record Voice(PrintWriter out, PrintWriter err, boolean terminal, boolean colour, int width) {
  void say(String text) {
    out.print(text);
    if (!text.endsWith("\n")) {
      out.println();
    }
    out.flush();
  }

  void complain(String text) {
    err.println(text);
    err.flush();
  }
}
