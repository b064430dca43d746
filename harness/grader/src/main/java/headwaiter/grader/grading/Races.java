package headwaiter.grader.grading;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.SourceMap;
import headwaiter.wire.DataRace;
import headwaiter.wire.Frame;
import headwaiter.wire.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Findings of data races. A variable that is used without a lock races in many pairs of lines, and
 * what tears a step apart often races, too: each is one mistake, and one finding.
 */
final class Races {
  private static final String ID = "data-race";
  private static final Set<String> SAME_MISTAKE =
      Set.of("atomicity-violation", "schedule-dependent");

  private static final Comparator<Place> FIRST_IN_FILE =
      Comparator.comparing(Place::file).thenComparingInt(Place::line);

  private Races() {}

  /** A race; its place is that of a write. */
  static Optional<Finding> of(DataRace race, SourceMap places) {
    return Stream.of(race.first(), race.second())
        .filter(side -> side.at().isPresent())
        .sorted(Comparator.comparing(side -> !side.writes()))
        .map(side -> side.writes() ? writes(race) : side)
        .findFirst()
        .flatMap(DataRace.Side::at)
        .map(Frame::place)
        .map(place -> finding(race, place, places));
  }

  /** The write that comes first in its file. */
  private static DataRace.Side writes(DataRace race) {
    return Stream.of(race.first(), race.second())
        .filter(side -> side.writes() && side.at().isPresent())
        .min(Comparator.comparing(side -> side.at().orElseThrow().place(), FIRST_IN_FILE))
        .orElseThrow();
  }

  private static Finding finding(DataRace race, Place place, SourceMap places) {
    List<String> evidence = new ArrayList<>();
    for (DataRace.Side side : List.of(race.first(), race.second())) {
      evidence.add(heading(side));
      evidence.addAll(Told.stack(side.stack()));
    }
    return new Finding(
        ID,
        List.of(Finding.Origin.EXPLORED),
        true,
        race.check(),
        place,
        place.line(),
        places.column(place, race.variable().substring(race.variable().lastIndexOf('.') + 1)),
        message(race.variable()),
        Advice.on(ID),
        evidence,
        Optional.empty());
  }

  private static String message(String variable) {
    return "Two threads use `"
        + variable
        + "` at once, and at least one of them writes:"
        + " nothing makes one wait for the other, or see what it has written.";
  }

  private static String heading(DataRace.Side side) {
    return "`"
        + side.thread()
        + "` "
        + (side.writes() ? "writes" : "reads")
        + side.at().map(frame -> " at " + Told.place(frame.place())).orElse(" for it");
  }

  /** Whether two findings are races on one variable. */
  static boolean onOneVariable(Finding one, Finding other) {
    return one.id().equals(ID)
        && other.id().equals(ID)
        && one.message().equals(other.message())
        && one.place().file().equals(other.place().file());
  }

  /** The findings, less the races at lines of which something worse is said already. */
  static List<Finding> absorbed(List<Finding> findings) {
    List<Finding> kept = new ArrayList<>(findings);
    for (Finding race : findings) {
      if (!race.id().equals(ID)) {
        continue;
      }
      for (int i = 0; i < kept.size(); i++) {
        Finding worse = kept.get(i);
        if (worse.confirmed() && SAME_MISTAKE.contains(worse.id()) && isAt(race, worse.place())) {
          kept.set(i, with(worse, race));
          kept.remove(race);
          break;
        }
      }
    }
    return List.copyOf(kept);
  }

  private static boolean isAt(Finding race, Place place) {
    return race.place().equals(place)
        || race.evidence().stream()
            .anyMatch(line -> line.startsWith("`") && line.endsWith(" at " + Told.place(place)));
  }

  private static Finding with(Finding worse, Finding race) {
    TreeSet<Finding.Origin> origins = new TreeSet<>(Comparator.reverseOrder());
    origins.addAll(worse.origins());
    origins.addAll(race.origins());
    List<String> evidence = new ArrayList<>(worse.evidence());
    evidence.add(race.message());
    evidence.addAll(race.evidence());
    return new Finding(
        worse.id(),
        List.copyOf(origins),
        true,
        worse.check(),
        worse.place(),
        worse.endLine(),
        worse.column(),
        worse.message(),
        worse.advice(),
        evidence,
        worse.schedule());
  }
}
