package headwaiter.grader.report;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Reading;
import headwaiter.wire.Frame;
import headwaiter.wire.Hung;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A finding as a box beside the code.
 *
 * @param anchor its id in the page
 * @param id of the finding
 * @param title of its help page; empty if it has none
 * @param confirmed or only suspected
 * @param found how it was found
 * @param place in words
 * @param line of the place; empty if that is not in the page
 * @param message what is wrong, in pieces
 * @param advice what to do, in pieces
 * @param evidence lines
 * @param steps of the failing schedule, if there is one
 * @param threads who waits for whom, if it is about that
 * @param graph the same as a picture
 * @param replay the command; empty if there is none
 * @param reading the sections that teach what it is about
 */
record FindingView(
    String anchor,
    String id,
    String title,
    boolean confirmed,
    String found,
    String place,
    String line,
    List<Highlight.Piece> message,
    List<Highlight.Piece> advice,
    List<String> evidence,
    Optional<StepsView> steps,
    List<Waiting> threads,
    Optional<WaitGraph> graph,
    String replay,
    List<Reading.Section> reading) {
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_EVIDENCE = 60;
  private static final Set<String> HANGS = Set.of("deadlock", "never-completed", "pool-starvation");

  /** A thread of a deadlock. */
  record Waiting(
      String thread, List<String> held, String wants, String heldBy, String at, String line) {
    /** What it holds, in words. */
    String holds() {
      return String.join(", ", held);
    }
  }

  static FindingView of(
      Result result, Finding finding, String anchor, Function<Place, String> lines) {
    String check = finding.check().isEmpty() ? "" : ", in check " + Visible.line(finding.check());
    List<Waiting> threads = threads(result, finding, lines);
    return new FindingView(
        anchor,
        Visible.line(finding.id(), 80),
        Findings.title(finding.id()).orElse(""),
        finding.confirmed(),
        Words.origins(finding) + check,
        Visible.line(Words.place(finding.place())),
        lines.apply(finding.place()),
        pieces(finding.message()),
        pieces(finding.advice()),
        finding.evidence().stream()
            .limit(MOST_EVIDENCE)
            .map(line -> Visible.line(line, LONGEST_TEXT))
            .toList(),
        finding.schedule().filter(s -> !s.steps().isEmpty()).map(s -> StepsView.of(s, lines)),
        threads,
        WaitGraph.of(threads, anchor + "g"),
        finding
            .schedule()
            .map(s -> Visible.line(Words.replay(result, finding.check(), s.seed())))
            .orElse(""),
        SubmissionView.sections(result.reading().findings().getOrDefault(finding.id(), List.of())));
  }

  /** Text in which {@code `…`} is code. */
  static List<Highlight.Piece> pieces(String text) {
    String[] parts = Visible.line(text, LONGEST_TEXT).split("`", -1);
    List<Highlight.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      String part = i % 2 == 1 && !code ? "`" + parts[i] : parts[i];
      if (!part.isEmpty()) {
        pieces.add(new Highlight.Piece(code ? "code" : "", part));
      }
    }
    return pieces;
  }

  private static List<Waiting> threads(
      Result result, Finding finding, Function<Place, String> lines) {
    if (!HANGS.contains(finding.id())) {
      return List.of();
    }
    return result.evidence().observations().stream()
        .filter(Hung.class::isInstance)
        .map(Hung.class::cast)
        .filter(hung -> hung.check().equals(finding.check()))
        .limit(1)
        .flatMap(hung -> hung.threads().stream())
        .limit(MOST_EVIDENCE)
        .map(thread -> waiting(thread, lines))
        .toList();
  }

  private static Waiting waiting(Hung.Waiting thread, Function<Place, String> lines) {
    Place at =
        thread.stack().stream()
            .filter(Frame::subject)
            .findFirst()
            .map(Frame::place)
            .orElse(Place.NOWHERE);
    return new Waiting(
        Visible.line(thread.thread()),
        thread.holds().stream().map(Visible::line).toList(),
        Visible.line(thread.waitsFor()),
        Visible.line(thread.heldBy()),
        Visible.line(Words.place(at)),
        lines.apply(at));
  }
}
