package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in students' git repositories. What a commit says of its own time is not believed:
 * whoever makes it may write there what they like. A repository on this machine knows when it was
 * pushed to, if it keeps a log ({@code core.logAllRefUpdates}); of any other it is only known that
 * the commit was there when it was collected.
 *
 * @param assignment its id; a folder of that name is taken, and else all
 * @param tag the tag to take; else what is newest
 * @param before take what was pushed until then
 * @param now the time of collecting
 */
record Repositories(
    String assignment,
    Optional<String> tag,
    Optional<Instant> before,
    OffsetDateTime now,
    Map<String, String> environment) {
  private static final Pattern PUSHED = Pattern.compile(".*@\\{([^}]+)} ([0-9a-f]{40,64})");

  /** A commit, and when it came; the time is empty if nobody knows. */
  private record Taken(String commit, String received) {}

  /**
   * Takes one.
   *
   * @param refused gets what is not taken, and why
   */
  Optional<Parcel> take(
      Owner owner, String address, Bounds bounds, Path scratch, List<String> refused)
      throws IOException {
    Path bare = Files.createTempDirectory(scratch, "repository");
    Git here = new Git(bare, environment);
    List<String> problems = new ArrayList<>();
    Optional<Taken> taken = fetched(here, address, problems);
    Path archive = bare.resolve("handed-in.zip");
    if (taken.isPresent()) {
      String commit = taken.get().commit();
      boolean own =
          here.run("rev-parse", "--verify", "--quiet", commit + ":" + assignment + "/")
              .complaint()
              .isEmpty();
      Git.Answer packed =
          here.run(
              "archive",
              "--format=zip",
              "--output=" + archive.toAbsolutePath(),
              own ? commit + ":" + assignment : commit);
      if (packed.failed()) {
        problems.add(packed.complaint());
      }
    }
    if (!problems.isEmpty() || taken.isEmpty()) {
      problems.forEach(
          why ->
              refused.add(
                  Names.shown(owner.name()) + ": nothing is taken: " + Names.shown(why) + "."));
      return Optional.empty();
    }
    Packing packing = new Packing(bounds, scratch, owner);
    try (Zip zip = Zip.open(archive)) {
      for (ZipListing.Entry entry : zip.entries()) {
        packing.add(zip, entry, entry.name());
      }
    }
    refused.addAll(packing.refused());
    return Optional.of(new Parcel(owner, packing.files(), taken.get().received()));
  }

  private Optional<Taken> fetched(Git here, String address, List<String> problems) {
    if (!address.matches(
        "(https|ssh|git|file)://[^\\s-][^\\s]*|/[^\\s]+|[\\w.-]+@[\\w.-]+:[^\\s-][^\\s]*")) {
      problems.add("`" + address + "` is no address of a repository");
      return Optional.empty();
    }
    Optional<Path> local =
        address.startsWith("/")
            ? Optional.of(Path.of(address))
            : address.startsWith("file:///")
                ? Optional.of(Path.of(address.substring("file://".length())))
                : Optional.empty();
    List<String> clone = new ArrayList<>(List.of("clone", "--quiet", "--bare", "--single-branch"));
    clone.addAll(local.isPresent() ? List.of("--no-local") : List.of("--depth=1"));
    tag.ifPresent(name -> clone.add("--branch=" + name));
    clone.addAll(List.of("--", address, "."));
    Git.Answer cloned = here.run(clone.toArray(String[]::new));
    if (cloned.failed()) {
      problems.add(cloned.complaint());
      return Optional.empty();
    }
    String commit = first(here.run("rev-parse", "HEAD^{commit}"));
    if (commit.isEmpty()) {
      problems.add("it is empty");
      return Optional.empty();
    }
    Optional<Taken> pushed =
        local.flatMap(path -> pushed(new Git(path, environment), commit, problems));
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (pushed.isEmpty() && before.isPresent() && now.toInstant().isAfter(before.get())) {
      problems.add(
          "nobody knows when it was pushed, and it is too late to know by looking; take a tag, or"
              + " collect in time");
      return Optional.empty();
    }
    return Optional.of(pushed.orElseGet(() -> new Taken(commit, now.toString())));
  }

  /** By the log of the server, the newest that counts. */
  private Optional<Taken> pushed(Git server, String newest, List<String> problems) {
    String branch = first(server.run("symbolic-ref", "HEAD"));
    List<String> log =
        branch.isEmpty()
            ? List.of()
            : server.run("log", "-g", "--date=iso-strict", "--format=%gd %H", branch, "--").lines();
    Optional<Taken> first = Optional.empty();
    for (String line : log) {
      Matcher matcher = PUSHED.matcher(line);
      Optional<OffsetDateTime> time = matcher.matches() ? time(matcher.group(1)) : Optional.empty();
      if (time.isPresent()) {
        boolean counts =
            tag.isPresent()
                ? matcher.group(2).equals(newest)
                : before.isEmpty() || !time.get().toInstant().isAfter(before.get());
        if (counts) {
          return Optional.of(new Taken(matcher.group(2), time.get().toString()));
        }
        first = Optional.of(new Taken(newest, ""));
      }
    }
    if (first.isPresent() && tag.isEmpty()) {
      problems.add("nothing was pushed until " + before.map(Instant::toString).orElse("now"));
    }
    return Optional.empty();
  }

  private static String first(Git.Answer answer) {
    return answer.failed() || answer.lines().isEmpty() ? "" : answer.lines().getFirst();
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
