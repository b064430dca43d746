package headwaiter.grader.report;

import headwaiter.grader.model.Similar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything that is made from the results on disk alone. */
public final class Site {
  static final String HTML = "report.html";
  static final String MARKDOWN = "report.md";
  static final String JUNIT = "junit.xml";
  static final String INDEX = "index.html";
  static final String ASSIGNMENTS = "assignments";

  private Site() {}

  /**
   * What the other pages know of a submission.
   *
   * @param now what is handed in, without sources and evidence
   * @param attempts all of them, in order, as slim
   */
  record Shown(Result now, List<Result> attempts) {}

  /**
   * Makes {@code results.json}, {@code index.html}, a page for each assignment and each student,
   * and for each submission {@code report.html}, {@code report.md} and {@code junit.xml}, in the
   * folder of reports. What stands there of a submission that is gone goes too; its results stay.
   *
   * @param present what is handed in now
   * @param maker the digest of the code that makes them
   * @param each gets every result that is shown, whole, before its files are written; by several
   *     threads
   * @return how many submissions are shown
   * @throws Unreadable if a file there is no result
   */
  public static int write(Path out, Present present, String maker, Consumer<Result> each) {
    Made.forget(out);
    remember(out, present);
    int shown = write(out, out, present, UnaryOperator.identity(), each, folder -> true);
    Made.now(out, present, maker).write(out);
    return shown;
  }

  /**
   * The same, but leaves files alone that were made from the same results by the same code.
   *
   * @param maker the digest of that code
   */
  public static void update(Path out, Present present, String maker, Consumer<Result> each) {
    Made now = Made.now(out, present, maker);
    Made before = maker.isEmpty() ? Made.none() : Made.before(out);
    if (now.equals(before) && stand(out, present)) {
      remember(out, present);
      return;
    }
    Made.forget(out);
    remember(out, present);
    write(
        out,
        out,
        present,
        UnaryOperator.identity(),
        each,
        folder -> !now.holds(out, folder, before) || !stands(out, folder));
    now.write(out);
  }

  /** Whether every page is there. */
  private static boolean stand(Path out, Present present) {
    Set<Path> shown = present.byFolder(out).keySet();
    return Stream.of(INDEX, "results.json").map(out::resolve).allMatch(Files::exists)
        && Results.submissions(out).stream()
            .filter(shown::contains)
            .allMatch(folder -> stands(out, folder));
  }

  /** Whether the pages of a submission are there, of its student and its assignment too. */
  private static boolean stands(Path out, Path folder) {
    Path name = out.resolve("results").relativize(folder);
    Path student = out.resolve(name.getName(0));
    Path own = out.resolve(name);
    return Stream.of(
            own.resolve(HTML),
            own.resolve(MARKDOWN),
            own.resolve(JUNIT),
            student.resolve(INDEX),
            out.resolve(ASSIGNMENTS).resolve(name.getName(1) + ".html"))
        .allMatch(Files::exists);
  }

  private static void remember(Path out, Present present) {
    if (Files.isDirectory(out.resolve("results"))) {
      present.write(out);
    }
  }

  /**
   * Makes the same for people who are not to know who is who, in another folder: every handle is
   * another name there, the same one each time.
   *
   * @param to the folder; it is written to, and nothing in it taken away but pages of ours
   * @return how many submissions are shown
   */
  public static int anonymous(Path out, Path to, Present present) {
    Pseudonyms names = Pseudonyms.in(out);
    return write(out, to, present, names::of, result -> {}, folder -> true);
  }

  private static int write(
      Path from,
      Path to,
      Present present,
      UnaryOperator<String> names,
      Consumer<Result> each,
      Predicate<Path> changed) {
    Html html = new Html();
    Queue<Result> gone = new ConcurrentLinkedQueue<>();
    Queue<Unreadable> broken = new ConcurrentLinkedQueue<>();
    List<Shown> all =
        Results.submissions(from).parallelStream()
            .flatMap(
                folder -> {
                  // Not thrown at once: the others would still be at work.
                  try {
                    return submission(
                        folder, to, present, names, each, html, gone, changed.test(folder))
                        .stream();
                  } catch (Unreadable e) {
                    broken.add(e);
                    return Stream.empty();
                  }
                })
            .sorted(
                Comparator.comparing((Shown shown) -> shown.now().student())
                    .thenComparing(shown -> shown.now().assignment()))
            .toList();
    broken.stream()
        .min(Comparator.comparing(Unreadable::toString))
        .ifPresent(
            first -> {
              throw first;
            });
    gone.forEach(result -> Stale.submission(to.resolve(folder(result))));
    gone.forEach(result -> Stale.page(to.resolve(studentPage(result.student()))));
    List<Result> now = all.stream().map(Shown::now).toList();
    Atomic.write(to.resolve("results.json"), ResultJson.write(ResultIndex.of(now)));
    Atomic.write(to.resolve(INDEX), html.classPage(now));
    assignments(from, to, html, now);
    students(to, html, all);
    return all.size();
  }

  private static Optional<Shown> submission(
      Path folder,
      Path to,
      Present present,
      UnaryOperator<String> names,
      Consumer<Result> each,
      Html html,
      Queue<Result> gone,
      boolean changed) {
    List<Result> attempts = changed ? Results.attempts(folder) : Results.slimAttempts(folder);
    if (attempts.isEmpty()) {
      return Optional.empty();
    }
    Optional<Result> now = present.among(attempts);
    if (now.isEmpty()) {
      Result last = attempts.getLast();
      gone.add(last.named(names.apply(last.student())).slim());
      return Optional.empty();
    }
    if (changed) {
      each.accept(now.get());
    }
    Result result = now.get().named(names.apply(now.get().student()));
    List<Result> slim = attempts.stream().map(one -> one.named(result.student()).slim()).toList();
    if (changed) {
      Path files = to.resolve(folder(result));
      Atomic.write(files.resolve(HTML), html.submission(result, slim));
      Atomic.write(files.resolve(MARKDOWN), MarkdownReport.of(result));
      Atomic.write(files.resolve(JUNIT), JunitXml.of(result));
    }
    return Optional.of(new Shown(result.slim(), slim));
  }

  private static void assignments(Path from, Path to, Html html, List<Result> now) {
    Map<String, List<Result>> byAssignment = new LinkedHashMap<>();
    for (Result result : now) {
      byAssignment.computeIfAbsent(result.assignment(), key -> new ArrayList<>()).add(result);
    }
    Set<Path> written = new HashSet<>();
    byAssignment.forEach(
        (assignment, results) -> {
          Path page = to.resolve(assignmentPage(assignment));
          // Under other names there would be no sense in it: code gives away who is who.
          Optional<Similar> similar =
              from.equals(to) ? SimilarFile.read(from, assignment) : Optional.empty();
          similar.ifPresent(
              known ->
                  Atomic.write(
                      to.resolve(SimilarFile.page(assignment)),
                      html.similarPage(known, who -> attempt(from, assignment, who))));
          Atomic.write(
              page, html.assignmentPage(results, similar, ErrorCards.read(from, assignment)));
          written.add(page);
        });
    Stale.pages(to.resolve(ASSIGNMENTS), written);
  }

  private static Optional<Result> attempt(Path from, String assignment, Similar.Who who) {
    return Results.gradings(Results.folder(from, who.student(), assignment), who.attempt()).stream()
        .reduce((first, last) -> last)
        .map(file -> Results.read(file.path()));
  }

  private static void students(Path to, Html html, List<Shown> all) {
    Map<String, List<Shown>> byStudent = new LinkedHashMap<>();
    for (Shown shown : all) {
      byStudent.computeIfAbsent(shown.now().student(), key -> new ArrayList<>()).add(shown);
    }
    byStudent.forEach(
        (student, shown) ->
            Atomic.write(to.resolve(studentPage(student)), html.studentPage(shown)));
  }

  /** The page of a result, relative to the folder of reports. */
  static String page(Result result) {
    return folder(result) + "/" + HTML;
  }

  /** The page of a student, relative to the folder of reports. */
  static String studentPage(String student) {
    return SafeName.of(student) + "/" + INDEX;
  }

  /** The page of an assignment, relative to the folder of reports. */
  static String assignmentPage(String assignment) {
    return ASSIGNMENTS + "/" + SafeName.of(assignment) + ".html";
  }

  private static String folder(Result result) {
    return SafeName.of(result.student()) + "/" + SafeName.of(result.assignment());
  }
}
