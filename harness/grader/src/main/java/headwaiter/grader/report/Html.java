package headwaiter.grader.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import headwaiter.grader.model.ErrorCard;
import headwaiter.grader.model.Similar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pages. Each is whole in itself: style and script stand inside, named by their digests in a
 * content security policy that lets nothing else in. The templates are compiled with this package,
 * and called like any method.
 */
final class Html {
  private static final HtmlInterceptor UNTOUCHED = new Untouched();

  private final String style = resource("report.css");
  private final String tables = resource("class.js");
  private final String pages = resource("page.js");
  private final String styles = "style-src '" + Digest.forPolicy(style) + "'; ";
  private final String tableScripts = "script-src '" + Digest.forPolicy(tables) + "'; ";
  private final String pageScripts = "script-src '" + Digest.forPolicy(pages) + "'; ";

  /** What a page needs in its head. */
  record Head(String title, String policy, String style) {}

  String classPage(List<Result> results) {
    StringOutput page = new StringOutput();
    Head head = head("Results", tableScripts);
    JteclasspageGenerated.render(
        new OwaspHtmlTemplateOutput(page), UNTOUCHED, head, ClassView.of(results), tables);
    return page.toString();
  }

  /** The page of an assignment: everybody's result. */
  String assignmentPage(List<Result> results, Optional<Similar> similar, Optional<ErrorCard> card) {
    AssignmentView view = AssignmentView.of(results, similar, card);
    StringOutput page = new StringOutput();
    JteassignmentGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        UNTOUCHED,
        head(view.title(), tableScripts),
        view,
        tables);
    return page.toString();
  }

  /** The page about the likeness of the submissions for an assignment. */
  String similarPage(Similar similar, Function<Similar.Who, Optional<Result>> attempts) {
    SimilarView view = SimilarView.of(similar, attempts);
    StringOutput page = new StringOutput();
    JtesimilarGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        UNTOUCHED,
        head(view.assignment() + ": likeness", ""),
        view);
    return page.toString();
  }

  /** The page of a student: every assignment. */
  String studentPage(List<Site.Shown> shown) {
    StudentView view = StudentView.of(shown);
    StringOutput page = new StringOutput();
    JtestudentGenerated.render(
        new OwaspHtmlTemplateOutput(page), UNTOUCHED, head(view.student(), ""), view);
    return page.toString();
  }

  /** The page of two gradings. */
  String comparisonPage(Comparison comparison) {
    StringOutput page = new StringOutput();
    JtecompareGenerated.render(
        new OwaspHtmlTemplateOutput(page),
        UNTOUCHED,
        head("What moves", ""),
        ComparisonView.of(comparison));
    return page.toString();
  }

  /** The page of a submission: of one of its attempts, which it lists all. */
  String submission(Result result, List<Result> attempts) {
    SubmissionView view = SubmissionView.of(result, attempts);
    StringOutput page = new StringOutput();
    Head head = head(view.student() + " · " + view.title(), pageScripts);
    JtesubmissionGenerated.render(new OwaspHtmlTemplateOutput(page), UNTOUCHED, head, view, pages);
    return page.toString();
  }

  /** Adds nothing to any tag. */
  private static final class Untouched implements HtmlInterceptor {
    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput page) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput page) {}
  }

  private Head head(String title, String script) {
    String policy =
        "default-src 'none'; "
            + script
            + styles
            + "img-src data:; base-uri 'none'; form-action 'none'";
    return new Head(title, policy, style);
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream("/headwaiter/grader/report/" + name)) {
      if (in == null) {
        throw new IllegalStateException("Expected " + name + " among the resources.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read " + name, e);
    }
  }
}
