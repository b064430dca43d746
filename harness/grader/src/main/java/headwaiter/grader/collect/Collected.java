package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What collecting took.
 *
 * @param changed how many submissions are new or other than before
 * @param same how many are as they were
 * @param timeless how many of which nobody says when they came
 * @param refused what was not taken, and why: a sentence each
 */
public record Collected(int changed, int same, int timeless, List<String> refused) {
  private static final String ROSTER = "roster.csv";

  /**
   * Of which assignment, and when things count as received.
   *
   * @param received for what an export tells no time of
   */
  public record Wanted(Path submissions, String assignment, Optional<OffsetDateTime> received) {}

  /** Takes an export of a learning platform. */
  public static Collected export(Wanted wanted, Path file) throws IOException {
    return collected(
        wanted,
        (students, scratch, refused) -> {
          try {
            Export export = Export.of(file, Bounds.USUAL, scratch);
            refused.addAll(export.refused());
            return export.parcels();
          } catch (ZipListing.NotAZip e) {
            refused.add(file + " is not taken: " + e.why() + ".");
            return List.of();
          }
        });
  }

  /**
   * Takes the repositories of the roster.
   *
   * @param tag to take, in place of what is newest
   * @param before take what was pushed until then
   * @param now the time
   */
  public static Collected repositories(
      Wanted wanted,
      Optional<String> tag,
      Optional<Instant> before,
      OffsetDateTime now,
      Map<String, String> environment)
      throws IOException {
    Repositories repositories =
        new Repositories(wanted.assignment(), tag, before, now, environment);
    return collected(
        wanted,
        (students, scratch, refused) -> {
          List<Parcel> parcels = new ArrayList<>();
          if (students.repositories().isEmpty()) {
            refused.add(
                wanted.submissions().resolve(ROSTER)
                    + " has no column `repository` with addresses.");
          }
          for (Map.Entry<String, String> each : students.repositories().entrySet()) {
            Owner owner = new Owner(each.getKey(), each.getKey(), List.of(each.getKey()));
            repositories
                .take(owner, each.getValue(), Bounds.USUAL, scratch, refused)
                .ifPresent(parcels::add);
          }
          return parcels;
        });
  }

  /** Where parcels come from. */
  private interface Source {
    List<Parcel> parcels(Students students, Path scratch, List<String> refused) throws IOException;
  }

  private static Collected collected(Wanted wanted, Source source) throws IOException {
    Path roster = wanted.submissions().resolve(ROSTER);
    Students students = Students.of(Files.exists(roster) ? Files.readString(roster) : "");
    List<String> refused = new ArrayList<>();
    Path scratch = Files.createTempDirectory("headwaiter-collect");
    try {
      List<Parcel> parcels = source.parcels(students, scratch, refused);
      return shelved(wanted, students, parcels, refused);
    } finally {
      try (Stream<Path> tree = Files.walk(scratch)) {
        for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static Collected shelved(
      Wanted wanted, Students students, List<Parcel> parcels, List<String> refused)
      throws IOException {
    Files.createDirectories(wanted.submissions());
    Shelf shelf = new Shelf(wanted.submissions());
    Map<Parcel, String> names = names(students, parcels, refused);
    Map<String, String> times = new TreeMap<>();
    int changed = 0;
    int same = 0;
    int timeless = 0;
    for (Parcel parcel : parcels) {
      String student = names.get(parcel);
      if (student == null) {
        continue;
      }
      if (parcel.files().isEmpty()) {
        refused.add(Names.shown(parcel.owner().name()) + ": nothing is left that could be taken.");
        continue;
      }
      boolean other = shelf.put(student, wanted.assignment(), parcel.files());
      changed += other ? 1 : 0;
      same += other ? 0 : 1;
      String received =
          parcel.received().isEmpty()
              ? wanted.received().map(OffsetDateTime::toString).orElse("")
              : parcel.received();
      if (received.isEmpty()) {
        timeless++;
      } else if (other || !parcel.received().isEmpty()) {
        times.put(student + "," + wanted.assignment(), received);
      }
    }
    shelf.note(times);
    return new Collected(changed, same, timeless, List.copyOf(refused));
  }

  /** What the folders of students are called. */
  private static Map<Parcel, String> names(
      Students students, List<Parcel> parcels, List<String> refused) {
    Map<Parcel, String> names = new HashMap<>();
    Map<String, List<Parcel>> wished = new TreeMap<>();
    for (Parcel parcel : parcels) {
      Owner owner = parcel.owner();
      Optional<String> known = students.find(owner);
      if (known.isEmpty() && !students.isEmpty()) {
        refused.add(
            Names.shown(owner.name())
                + " is not taken: nobody on the roster is called "
                + String.join(" or ", owner.ids().stream().map(Names::shown).toList())
                + ".");
      } else {
        String plain = Names.student(owner.name());
        String wish =
            known.orElse(plain.isEmpty() ? "student-" + Names.student(owner.key()) : plain);
        wished.computeIfAbsent(wish, w -> new ArrayList<>()).add(parcel);
      }
    }
    wished.forEach(
        (name, all) -> {
          if (all.size() == 1) {
            names.put(all.getFirst(), name);
          } else if (students.isEmpty()) {
            // Two of one name are two people: each keeps the number that the platform gave them.
            all.forEach(each -> names.put(each, name + "-" + Names.student(each.owner().key())));
          } else {
            refused.add(name + " is not taken: " + all.size() + " in the export are this student.");
          }
        });
    return names;
  }
}
