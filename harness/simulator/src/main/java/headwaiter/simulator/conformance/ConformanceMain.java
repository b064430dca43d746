package headwaiter.simulator.conformance;

import headwaiter.simulator.weave.WovenBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Says whether this JVM may be believed: every hook is where it has to be, every program runs as it
 * has to, and a known race is seen. Writes how each program ran to standard output, and what is
 * wrong to standard error; ends with 1 if anything is.
 */
public final class ConformanceMain {
  private ConformanceMain() {}

  /** Takes the names of the programs to run; none stands for all. */
  public static void main(String[] args) throws IOException {
    Set<String> wanted = Set.of(args);
    List<String> problems = new ArrayList<>(WovenBase.problems());
    for (Program program : problems.isEmpty() ? Program.all() : List.<Program>of()) {
      if (wanted.isEmpty() || wanted.contains(program.name())) {
        List<String> wrong = Suite.problems(program);
        problems.addAll(wrong);
        System.out.println(wrong.isEmpty() ? "holds: " + program : "fails: " + Suite.run(program));
      }
    }
    if (problems.isEmpty() && (wanted.isEmpty() || wanted.contains(KnownRace.RACY))) {
      problems.addAll(KnownRace.problems());
      System.out.println((problems.isEmpty() ? "holds" : "fails") + ": a known race is seen");
    }
    problems.forEach(System.err::println);
    System.exit(problems.isEmpty() ? 0 : 1);
  }
}
