package headwaiter.grader.pipeline;

import headwaiter.grader.catalog.Catalog;
import headwaiter.grader.catalog.Nearest;
import headwaiter.grader.intake.HandedIn;
import headwaiter.grader.intake.Intake;
import headwaiter.grader.intake.Received;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.model.Problem;
import headwaiter.grader.report.Present;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is to be graded, and what of that which was asked for can't be.
 *
 * @param work without doubles, in a stable order
 * @param present everything that is handed in now, asked for or not
 * @param complaints each for one line
 */
public record Targets(List<Work> work, Present present, List<String> complaints) {
  /**
   * Looks the targets up.
   *
   * @param targets students, {@code student/assignment}, {@code *}{@code /assignment}, or folders;
   *     none means everything
   * @param only the one assignment that is wanted, if it is said
   */
  public static Targets find(Settings settings, List<String> targets, Optional<String> only) {
    return new Finder(settings, only).find(targets);
  }

  private static final class Finder {
    private final Settings settings;
    private final Optional<String> only;
    private final Catalog catalog;
    private final List<HandedIn> all;
    private final List<String> unreadable = new ArrayList<>();
    private final Received received;
    private final Map<String, Work> work = new LinkedHashMap<>();
    private final Set<String> complaints = new LinkedHashSet<>();

    Finder(Settings settings, Optional<String> only) {
      this.settings = settings;
      this.only = only;
      this.catalog = Catalog.read(settings.assignments());
      List<Problem> problems = new ArrayList<>();
      this.all =
          Files.isDirectory(settings.submissions())
              ? HandedIn.in(settings.submissions(), problems)
              : List.of();
      problems.forEach(problem -> unreadable.add(problem.text()));
      problems.clear();
      this.received = Received.in(settings.submissions(), problems);
      problems.forEach(problem -> complaints.add(problem.text()));
    }

    Targets find(List<String> targets) {
      boolean known = only.isEmpty() || assignment(only.get(), "--assignment").isPresent();
      if (known && targets.isEmpty()) {
        everything();
      } else if (known) {
        targets.forEach(this::target);
      }
      return new Targets(List.copyOf(work.values()), present(), List.copyOf(complaints));
    }

    private Present present() {
      Map<String, Optional<String>> digests = new LinkedHashMap<>();
      for (HandedIn each : all) {
        digests.put(
            each.student() + "/" + each.assignment(),
            Optional.ofNullable(catalog.assignments().get(each.assignment()))
                .map(known -> Intake.read(each.student(), known, each.folder(), "").digest()));
      }
      return new Present(digests);
    }

    private void everything() {
      complaints.addAll(unreadable);
      if (all.isEmpty() && complaints.isEmpty()) {
        complaints.add(
            "There are no submissions in "
                + settings.submissions()
                + ". Put them there as STUDENT/ASSIGNMENT/….java, or say where they are with"
                + " --submissions.");
      }
      all.stream().filter(this::isWanted).forEach(this::add);
    }

    private void target(String target) {
      List<HandedIn> found = all.stream().filter(each -> matches(each, target)).toList();
      if (!found.isEmpty()) {
        List<HandedIn> wanted = found.stream().filter(this::isWanted).toList();
        if (wanted.isEmpty()) {
          complaints.add(target + " handed in nothing for " + only.orElse("") + ".");
        }
        wanted.forEach(this::add);
      } else if (Files.isDirectory(Path.of(target))) {
        folder(Path.of(target));
      } else {
        unknown(target);
      }
    }

    private boolean isWanted(HandedIn handedIn) {
      return only.isEmpty() || only.get().equals(handedIn.assignment());
    }

    private static boolean matches(HandedIn handedIn, String target) {
      String name = handedIn.student() + "/" + handedIn.assignment();
      return target.equals(handedIn.student())
          || target.equals(name)
          || target.equals("*/" + handedIn.assignment());
    }

    private void add(HandedIn handedIn) {
      String name = handedIn.student() + "/" + handedIn.assignment();
      assignment(handedIn.assignment(), handedIn.folder().toString())
          .ifPresent(
              assignment ->
                  work.put(
                      name,
                      new Work(
                          handedIn.student(),
                          assignment,
                          handedIn.folder(),
                          received.of(handedIn))));
    }

    /** A folder with sources, anywhere. */
    private void folder(Path folder) {
      Path path = folder.toAbsolutePath().normalize();
      Optional<HandedIn> known =
          all.stream()
              .filter(each -> each.folder().toAbsolutePath().normalize().equals(path))
              .findFirst();
      String name = String.valueOf(path.getFileName());
      if (known.isPresent()) {
        add(known.get());
      } else if (only.isPresent() || catalog.assignments().containsKey(name)) {
        assignment(only.orElse(name), folder.toString())
            .ifPresent(
                assignment -> {
                  String student = name.equals(assignment.id()) ? parent(path) : name;
                  work.put(path.toString(), new Work(student, assignment, folder, ""));
                });
      } else {
        complaints.add(
            folder
                + " is a folder, but nobody said for which assignment: add --assignment ID ("
                + String.join(", ", catalog.assignments().keySet())
                + ").");
      }
    }

    private static String parent(Path path) {
      Path parent = path.getParent();
      return parent == null || parent.getFileName() == null
          ? "own"
          : parent.getFileName().toString();
    }

    private void unknown(String target) {
      complaints.addAll(unreadable);
      Set<String> names = new TreeSet<>();
      for (HandedIn each : all) {
        names.add(each.student());
        names.add(each.student() + "/" + each.assignment());
        names.add("*/" + each.assignment());
      }
      complaints.add(
          "There is no submission `"
              + target
              + "` in "
              + settings.submissions()
              + Nearest.to(target, names)
                  .map(near -> ". Did you mean `" + near + "`?")
                  .orElse(", and no such folder."));
    }

    private Optional<Assignment> assignment(String id, String where) {
      Assignment found = catalog.assignments().get(id);
      if (found != null) {
        return Optional.of(found);
      }
      List<Problem> problems = catalog.problems().getOrDefault(id, List.of());
      problems.forEach(problem -> complaints.add(problem.text()));
      if (problems.isEmpty()) {
        Set<String> ids = new TreeSet<>(catalog.assignments().keySet());
        ids.addAll(catalog.problems().keySet());
        complaints.add(
            where
                + ": there is no assignment `"
                + id
                + "`"
                + Nearest.to(id, ids)
                    .map(near -> ". Did you mean `" + near + "`?")
                    .orElse(ids.isEmpty() ? "." : "; there are " + String.join(", ", ids) + "."));
      }
      return Optional.empty();
    }
  }
}
