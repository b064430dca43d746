package course.pricecli;

import java.net.http.HttpClient;
import java.util.List;

/** Prices from several exchanges at once, on the command line. */
public final class PriceCli {
  private PriceCli() {}

  /**
   * The program. Its caller's thread may wait, and it alone prints. Being interrupted is Ctrl-C.
   *
   * @param args {@code SYMBOL… --exchange NAME,… --base-url URI [--timeout TIME] [--watch TIME]
   *     [--json]}; a time is a whole number and {@code s} or {@code ms}
   * @param client makes all requests
   * @param out what was asked for
   * @param err what went wrong
   * @return the exit code: 0 all, 1 some failed, 2 usage, 3 none, 130 interrupted
   */
  public static int run(List<String> args, HttpClient client, Appendable out, Appendable err) {
    throw new UnsupportedOperationException("run is yours to write");
  }

  /** Runs the program, and ends the JVM with its exit code. */
  public static void main(String[] args) {
    throw new UnsupportedOperationException("main is yours to write");
  }
}
