package headwaiter.grader.pipeline;

import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Ladder;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.grader.sandbox.Rung;
import headwaiter.grader.sandbox.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What this machine offers.
 *
 * @param offers one after another
 */
public record Machine(List<Offer> offers) {
  private static final Set<String> EVERYTHING = Set.of("memory-cap", "no-network", "process-cap");
  private static final long LITTLE_DISK = 2L << 30;

  /** How an offer stands. */
  public enum Standing {
    /** It is there. */
    THERE,
    /** It is not there, and something else does as well, or only little is lost. */
    MISSING,
    /** It is not there, and grading needs it. */
    NEEDED
  }

  /**
   * Something that it may have.
   *
   * @param name what it is
   * @param what is known of it: its version and place, or why it is not there
   * @param advice what to do about that; empty if nothing has to be done
   */
  public record Offer(String name, Standing standing, String what, String advice) {}

  /** The letters of all rungs. */
  public static List<String> rungs() {
    return Ladder.letters();
  }

  /** Whether it can grade what strangers have handed in. */
  public boolean canGrade() {
    return offers.stream().noneMatch(offer -> offer.standing() == Standing.NEEDED);
  }

  /**
   * Looks it over, by trying. Blocks for a second or so. A rung that the settings name has to be
   * there.
   */
  public static Machine look(Settings settings) {
    Optional<String> rung = settings.rung();
    List<Offer> offers = new ArrayList<>();
    offers.add(jdk());
    List<Ladder.Step> steps = Ladder.steps();
    boolean isolated =
        steps.stream()
            .filter(step -> rung.isEmpty() || rung.get().equals(step.letter()))
            .flatMap(step -> step.rung().stream())
            .anyMatch(one -> rung.isPresent() || one.guarantees().containsAll(EVERYTHING));
    steps.forEach(
        step ->
            offers.add(
                rung(
                    step,
                    !isolated
                        && (rung.isEmpty() ? isFull(step) : rung.get().equals(step.letter())))));
    offers.add(docker());
    offers.add(
        found(
            "Chromium",
            "for the tests of the report's pages, which are left out without it",
            "chromium",
            "chromium-browser",
            "google-chrome"));
    offers.add(disk("disk for reports", settings.out()));
    offers.add(disk("disk for running", Path.of(System.getProperty("java.io.tmpdir"))));
    return new Machine(List.copyOf(offers));
  }

  private static Offer jdk() {
    Path home = Path.of(System.getProperty("java.home"));
    boolean whole = Files.isExecutable(home.resolve("bin/jlink"));
    return new Offer(
        "JDK",
        whole ? Standing.THERE : Standing.NEEDED,
        System.getProperty("java.vm.version") + " in " + home,
        whole ? "" : "It has no jlink: install a whole JDK 25.");
  }

  private static boolean isFull(Ladder.Step step) {
    return step.rung().map(Rung::guarantees).orElse(EVERYTHING).containsAll(EVERYTHING);
  }

  private static Offer rung(Ladder.Step step, boolean needed) {
    String name = "rung " + step.letter();
    if (step.rung().isPresent()) {
      return new Offer(
          name,
          Standing.THERE,
          step.what() + ": gives " + listed(step.rung().get().guarantees()),
          "");
    }
    return new Offer(
        name,
        needed ? Standing.NEEDED : Standing.MISSING,
        step.what() + ": " + step.why(),
        needed ? "Without it, only one's own code can be graded here (--own-code)." : "");
  }

  private static String listed(Set<String> guarantees) {
    return guarantees.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(guarantees));
  }

  /** There is no rung of containers; grading in one needs an engine. */
  private static Offer docker() {
    Offer client = found("Docker", "to run the grader itself in a container", "docker");
    if (client.standing() != Standing.THERE) {
      return client;
    }
    List<String> said = new ArrayList<>();
    try {
      Tool.Result result =
          Tool.run(
              new OwnProcess(),
              new Launch(
                  List.of(client.what(), "version", "--format", "{{.Server.Version}}"), Caps.WIDE),
              said::add);
      return result.status() == 0 && !said.isEmpty()
          ? new Offer("Docker", Standing.THERE, "engine " + said.getFirst(), "")
          : new Offer(
              "Docker",
              Standing.MISSING,
              "the client is there, but no engine answers",
              "Only to run the grader itself in a container: start the engine (dockerd).");
    } catch (IOException e) {
      return new Offer("Docker", Standing.MISSING, String.valueOf(e.getMessage()), "");
    }
  }

  private static Offer found(String name, String use, String... programs) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(System.getProperty("path.separator"), -1))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> Stream.of(programs).map(program -> Path.of(folder, program)))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Offer(name, Standing.THERE, program.toString(), ""))
        .orElseGet(() -> new Offer(name, Standing.MISSING, "not installed", "Only " + use + "."));
  }

  private static Offer disk(String name, Path folder) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace();
      String what = "%.1f GB free in %s".formatted(free / 1e9, there);
      if (!Files.isWritable(there)) {
        return new Offer(name, Standing.NEEDED, what + ", but it can't be written", "");
      }
      return free < LITTLE_DISK
          ? new Offer(name, Standing.MISSING, what, "That is little: make room.")
          : new Offer(name, Standing.THERE, what, "");
    } catch (IOException e) {
      return new Offer(name, Standing.MISSING, "unknown: " + e.getMessage(), "");
    }
  }
}
