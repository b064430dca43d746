package headwaiter.grader.report;

import headwaiter.grader.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The results of one folder of reports, as a store that only grows: a grading is written once,
 * under the name of its attempt and with the digest of everything that it depends on, its
 * <em>key</em>. Whoever asks with the same key gets it back; another key is a further grading of
 * the same attempt, in a file beside. The last one counts, so that an earlier one that counts again
 * is written again.
 *
 * @param out the folder of reports; need not exist
 */
public record Store(Path out) {
  /** Under which name among the digests of its provenance a result says its key. */
  public static final String KEY = "key";

  /**
   * What is known of a submission.
   *
   * @param digest of the submission
   * @param key of the run that is wanted
   * @param received when it came, as the teacher's file says now
   */
  public Stored find(
      String student, String assignment, String digest, String key, String received) {
    String attempt = Results.attempt(out, student, assignment, digest);
    List<ResultFile> gradings =
        Results.gradings(Results.folder(out, student, assignment), attempt).reversed();
    for (ResultFile file : gradings) {
      boolean last = file.equals(gradings.getFirst());
      String json;
      Slim slim;
      try {
        json = text(file.path());
        slim = ResultJson.read(json, Slim.class);
      } catch (IOException | tools.jackson.core.JacksonException e) {
        if (last) {
          return new Stored.Damaged(damaged(file, "can't be read"));
        }
        continue;
      }
      boolean same =
          key.equals(slim.provenance().digests().get(KEY)) && slim.result().isConclusive();
      if (same && Seal.state(json) == Seal.State.WHOLE) {
        return new Stored.Known(
            slim.result().receivedAt(received), counting(file, json, last, received, slim));
      }
      if (last && Seal.state(json) == Seal.State.BROKEN) {
        return new Stored.Damaged(damaged(file, "is not what was written there"));
      }
    }
    return new Stored.Unknown();
  }

  /** The file of a grading, which is the last one of its attempt from now on. */
  private Path counting(ResultFile file, String json, boolean last, String received, Slim slim) {
    if (!slim.received().equals(received)) {
      return put(ResultJson.read(json, Result.class).receivedAt(received));
    }
    return last ? file.path() : add(slim.result(), json);
  }

  /**
   * Writes a grading, unless it says the same as the last one of its attempt. A reader sees the
   * whole file or none, whatever happens meanwhile.
   *
   * @return the file that says it
   */
  public Path put(Report report) {
    return put(Result.of(report));
  }

  private Path put(Result result) {
    return put(result, Seal.onto(ResultJson.write(result)));
  }

  private Path put(Result result, String json) {
    List<ResultFile> gradings = gradings(result);
    return !gradings.isEmpty() && says(gradings.getLast(), json)
        ? gradings.getLast().path()
        : add(result, json);
  }

  private Path add(Result result, String json) {
    List<ResultFile> gradings = gradings(result);
    int next = gradings.isEmpty() ? 1 : gradings.getLast().grading() + 1;
    Path file =
        Results.folder(out, result.student(), result.assignment())
            .resolve(ResultFile.name(result.attempt(), next));
    Atomic.write(file, json);
    return file;
  }

  private List<ResultFile> gradings(Result result) {
    return Results.gradings(
        Results.folder(out, result.student(), result.assignment()), SafeName.of(result.attempt()));
  }

  /**
   * Takes a result of another store over, with the gradings and attempts before it that are not
   * here. It is the last one of its attempt then.
   *
   * @param from the other folder of reports
   * @param file in it
   */
  public void adopt(Path from, String file) {
    Path counting = from.resolve(file);
    Result last = Results.read(counting);
    for (ResultFile earlier :
        Results.log(Results.folder(from, last.student(), last.assignment()))) {
      if (!earlier.path().equals(counting)) {
        adopt(earlier.path(), false);
      }
    }
    adopt(counting, true);
  }

  private void adopt(Path file, boolean counts) {
    Result theirs = Results.read(file);
    String digest = theirs.provenance().digests().getOrDefault("submission", theirs.attempt());
    String attempt = Results.attempt(out, theirs.student(), theirs.assignment(), digest);
    Result ours = theirs.attempt().equals(attempt) ? theirs : theirs.called(attempt);
    String json = Seal.onto(ResultJson.write(ours));
    if (counts || gradings(ours).stream().noneMatch(grading -> says(grading, json))) {
      put(ours, json);
    }
  }

  private static boolean says(ResultFile file, String json) {
    try {
      String there = text(file.path());
      return Seal.of(there).equals(Seal.of(json)) && Seal.state(there) == Seal.State.WHOLE;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What is wrong with a result of a store, in words; empty if nothing is.
   *
   * @param name whose it has to be, as {@code student/assignment}
   * @param file in the folder of reports
   */
  public static Optional<String> damage(Path from, String name, String file) {
    try {
      String json = text(from.resolve(file));
      if (Seal.state(json) != Seal.State.WHOLE) {
        return Optional.of(file + " is not what was written there.");
      }
      return ResultJson.read(json, Slim.class).result().name().equals(name)
          ? Optional.empty()
          : Optional.of(file + " is not the result of " + name + ".");
    } catch (IOException | tools.jackson.core.JacksonException e) {
      return Optional.of(file + " can't be read.");
    }
  }

  /** Takes away what a run has left half written that was killed. */
  public void tidy() {
    Atomic.tidy(out);
  }

  /** All of it is ASCII, and so it takes half the time and memory that UTF-8 would. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private String damaged(ResultFile file, String what) {
    return out.relativize(file.path()) + " " + what + ": it is graded again.";
  }
}
