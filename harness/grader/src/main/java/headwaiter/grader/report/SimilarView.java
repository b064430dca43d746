package headwaiter.grader.report;

import headwaiter.grader.model.Similar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the page about the likeness of submissions shows. */
record SimilarView(
    String assignment,
    String says,
    List<Bar> bars,
    List<Row> rows,
    int left,
    List<Shown> pairs,
    List<String> skipped) {
  private static final int MOST_ROWS = 500;
  private static final int MOST_SHOWN = 40;
  private static final int MOST_LINES = 2000;
  private static final int COLOURS = 6;
  private static final int TENTHS = 10;

  /** How many pairs are as alike as that. */
  record Bar(String label, int many) {}

  /** A pair in the table. */
  record Row(String first, String second, String similarity, String larger, String anchor) {}

  /** A pair, side by side. */
  record Shown(String anchor, String title, String similarity, Side first, Side second) {}

  /** One of the two: its files with something in common, or why there are none to show. */
  record Side(String name, List<File> files, String missing) {}

  /** A file. */
  record File(String path, List<Line> lines) {}

  /**
   * A line.
   *
   * @param match which of the matches it belongs to, from 1; 0 if to none
   * @param css its colour
   */
  record Line(int number, int match, String css, List<Highlight.Piece> pieces) {}

  /**
   * The view.
   *
   * @param attempts gives an attempt with its sources, if it is still there
   */
  static SimilarView of(Similar similar, Function<Similar.Who, Optional<Result>> attempts) {
    List<Similar.Pair> notable = similar.notable();
    List<Shown> shown = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Similar.Pair pair : similar.pairs()) {
      boolean open = notable.contains(pair) && shown.size() < MOST_SHOWN;
      String anchor = open ? "p" + (shown.size() + 1) : "";
      if (open) {
        shown.add(shown(pair, anchor, attempts));
      }
      if (rows.size() < MOST_ROWS) {
        rows.add(
            new Row(
                name(pair.first()),
                name(pair.second()),
                percent(pair.similarity()),
                percent(pair.larger()),
                anchor));
      }
    }
    return new SimilarView(
        Visible.line(similar.assignment()),
        says(similar),
        bars(similar),
        rows,
        similar.pairs().size() - rows.size(),
        shown,
        similar.skipped().stream()
            .map(each -> name(each.who()) + ": " + Visible.line(each.why()))
            .toList());
  }

  /** What came of it, in a sentence. */
  static String says(Similar similar) {
    int notable = similar.notable().size();
    return Words.count(similar.compared(), "submission")
        + " compared, each with each; "
        + (notable == 0 ? "no pair is" : notable == 1 ? "one pair is" : notable + " pairs are")
        + " alike to "
        + similar.percent()
        + " % or more"
        + (notable == 0 ? "." : ": review suggested.");
  }

  private static List<Bar> bars(Similar similar) {
    List<Bar> bars = new ArrayList<>();
    for (int tenth = TENTHS - 1; tenth >= 0; tenth--) {
      int low = tenth * 100;
      int high = tenth == TENTHS - 1 ? 1001 : low + 100;
      int many =
          (int)
              similar.pairs().stream()
                  .filter(pair -> pair.similarity() >= low && pair.similarity() < high)
                  .count();
      bars.add(new Bar(low / TENTHS + "–" + (tenth * TENTHS + TENTHS) + " %", many));
    }
    return bars;
  }

  private static Shown shown(
      Similar.Pair pair, String anchor, Function<Similar.Who, Optional<Result>> attempts) {
    return new Shown(
        anchor,
        name(pair.first()) + " and " + name(pair.second()),
        percent(pair.similarity()),
        side(pair.first(), pair.matches().stream().map(Similar.Match::first).toList(), attempts),
        side(pair.second(), pair.matches().stream().map(Similar.Match::second).toList(), attempts));
  }

  private static Side side(
      Similar.Who who,
      List<Similar.Lines> matches,
      Function<Similar.Who, Optional<Result>> attempts) {
    Optional<Result> result = attempts.apply(who);
    if (result.isEmpty()) {
      return new Side(
          name(who), List.of(), "The attempt " + Visible.line(who.attempt()) + " is not here.");
    }
    List<File> files = new ArrayList<>();
    for (Result.Text source : result.get().sources()) {
      if (matches.stream().anyMatch(match -> match.file().equals(source.path()))) {
        files.add(new File(Visible.line(source.path()), lines(source, matches)));
      }
    }
    return new Side(name(who), files, files.isEmpty() ? "No lines in common." : "");
  }

  private static List<Line> lines(Result.Text source, List<Similar.Lines> matches) {
    List<List<Highlight.Piece>> code = Highlight.lines(source.text());
    List<Line> lines = new ArrayList<>();
    for (int n = 1; n <= Math.min(code.size(), MOST_LINES); n++) {
      int match = 0;
      for (int i = 0; i < matches.size(); i++) {
        Similar.Lines each = matches.get(i);
        if (each.file().equals(source.path()) && each.from() <= n && n <= each.to()) {
          match = i + 1;
        }
      }
      lines.add(
          new Line(
              n,
              match,
              match == 0 ? "" : "m" + match % COLOURS,
              code.get(n - 1).stream()
                  .map(piece -> new Highlight.Piece(piece.css(), Visible.line(piece.text(), 400)))
                  .toList()));
    }
    return lines;
  }

  private static String name(Similar.Who who) {
    return Visible.line(who.student());
  }

  private static String percent(int thousandths) {
    return String.format(Locale.ROOT, "%.1f %%", thousandths / 10.0);
  }
}
