package headwaiter.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectedTest {
  private static final String ADA = "Ada Lovelace_4711_assignsubmission_file_/";
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T10:00:00Z");

  @TempDir Path scratch;
  private Path submissions;

  @BeforeEach
  void folder() throws IOException {
    submissions = Files.createDirectory(scratch.resolve("submissions"));
  }

  // The platforms.

  @Test
  void takes_what_moodle_exports() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "Breakfast.java", "class Breakfast {}")
                .file(ADA + "more/Tray.java", "class Tray {}")
                .file("Zoë Müller-Weiß_42_assignsubmission_file/Breakfast.java", "class B {}")
                .file("Zoë Müller-Weiß_42_assignsubmission_onlinetext/onlinetext.html", "hello"));

    assertThat(taken).isEqualTo(new Collected(2, 0, 2, List.of()));
    assertThat(files())
        .containsOnly(
            Map.entry("ada-lovelace/breakfast/Breakfast.java", "class Breakfast {}"),
            Map.entry("ada-lovelace/breakfast/more/Tray.java", "class Tray {}"),
            Map.entry("zoe-muller-weiss/breakfast/Breakfast.java", "class B {}"));
  }

  @Test
  void takes_what_canvas_exports_and_knows_people_by_the_roster() throws Exception {
    roster("student,id\ns01,4711\ns02,4712\n");

    Collected taken =
        export(
            Zips.zip()
                .file("lovelaceada_LATE_4711_900_Breakfast-2.java", "class Breakfast {}")
                .file("hoppergrace_4712_901_Breakfast.java", "class B {}")
                .file("s02_6666_902_Breakfast.java", "class Impostor {}"));

    assertThat(files())
        .containsEntry("s01/breakfast/Breakfast.java", "class Breakfast {}")
        .containsEntry("s02/breakfast/Breakfast.java", "class B {}");
    assertThat(taken.refused())
        .singleElement()
        .asString()
        .contains("nobody on the roster")
        .contains("6666");
  }

  @Test
  void takes_what_gradescope_exports_with_its_times() throws Exception {
    roster("student,email\ns01,ada@example.org\n");
    Files.writeString(
        submissions.resolve("received.csv"),
        "student,assignment,received\ns09,gather,2026-01-01T00:00:00Z\n");

    Collected taken =
        export(
            Zips.zip()
                .file(
                    "assignment_7_export/submission_metadata.yml",
                    """
                    ---
                    submission_815:
                      :submitters:
                      - :name: Ada Lovelace
                        :sid: '1'
                        :email: ada@example.org
                      :created_at: 2026-10-12 14:20:00.123456000 Z
                      :score: 100.0
                    """)
                .file("assignment_7_export/submission_815/Breakfast.java", "class Breakfast {}"));

    assertThat(taken).isEqualTo(new Collected(1, 0, 0, List.of()));
    assertThat(files()).containsEntry("s01/breakfast/Breakfast.java", "class Breakfast {}");
    assertThat(submissions.resolve("received.csv"))
        .hasContent(
            "student,assignment,received\ns09,gather,2026-01-01T00:00:00Z\n"
                + "s01,breakfast,2026-10-12T14:20:00.123456Z\n");
  }

  @Test
  void what_is_collected_again_replaces_what_was_there_and_what_is_the_same_stays()
      throws Exception {
    export(Zips.zip().file(ADA + "Old.java", "class Old {}").file(ADA + "Both.java", "1"));

    Zips again = Zips.zip().file(ADA + "New.java", "class New {}").file(ADA + "Both.java", "2");
    byte[] bytes = again.bytes();
    Path file = Files.write(scratch.resolve("again.zip"), bytes);
    OffsetDateTime told = OffsetDateTime.parse("2026-10-12T23:00:00+02:00");
    Collected.Wanted wanted = new Collected.Wanted(submissions, "breakfast", Optional.of(told));

    assertThat(Collected.export(wanted, file).changed()).isEqualTo(1);
    assertThat(Collected.export(wanted, file)).isEqualTo(new Collected(0, 1, 0, List.of()));
    assertThat(files())
        .containsOnlyKeys(
            "ada-lovelace/breakfast/New.java", "ada-lovelace/breakfast/Both.java", "received.csv");
    assertThat(files().get("received.csv"))
        .contains("ada-lovelace,breakfast,2026-10-12T23:00+02:00");
  }

  @Test
  void two_people_of_one_name_stay_two() throws Exception {
    export(
        Zips.zip()
            .file("Jan Koch_1_assignsubmission_file_/A.java", "1")
            .file("JAN KÖCH_2_assignsubmission_file_/A.java", "2"));

    assertThat(files())
        .containsOnlyKeys("jan-koch-1/breakfast/A.java", "jan-koch-2/breakfast/A.java");
  }

  // The dangers.

  @Test
  void nothing_is_written_outside_of_a_students_folder() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "../../../Out.java", "1")
                .file(ADA + "..\\..\\Out.java", "2")
                .file(ADA + "/etc/Out.java", "3")
                .file(ADA + "C:\\Out.java", "4")
                .file(ADA + "Good.java", "5")
                .file("../Up.java", "6")
                .file("../.._5_assignsubmission_file_/Up.java", "7"));

    assertThat(files()).containsOnlyKeys("ada-lovelace/breakfast/Good.java");
    assertThat(taken.refused())
        .hasSize(6)
        .anyMatch(why -> why.contains("leads out of its folder"))
        .anyMatch(why -> why.contains("begins at the root of a disk"))
        .anyMatch(why -> why.contains("nobody knows whose it is"));
    assertThat(everything()).noneMatch(name -> name.endsWith("Up.java"));
  }

  @Test
  void a_zip_in_a_zip_can_lead_out_no_more() throws Exception {
    byte[] inner =
        Zips.zip()
            .file("../../Out.java", "1")
            .file("src/In.java", "2")
            .file("deeper.zip", "x")
            .bytes();

    Collected taken = export(Zips.zip().file(ADA + "work.zip", inner));

    assertThat(files()).containsOnlyKeys("ada-lovelace/breakfast/src/In.java");
    assertThat(taken.refused())
        .hasSize(2)
        .anyMatch(why -> why.contains("leads out"))
        .anyMatch(why -> why.contains("a zip within a zip"));
  }

  @Test
  void a_bomb_does_not_unfold() throws Exception {
    byte[] zeros = new byte[5 << 20];
    Collected large = export(Zips.zip().file(ADA + "Zeros.java", zeros).file(ADA + "A.java", "1"));
    Collected lying =
        export(
            Zips.zip()
                .file(ADA + "Zeros.java", zeros)
                .thatSaysItsSizeIs(10)
                .file(ADA + "A.java", "1"));
    Collected shared =
        export(
            Zips.zip()
                .file(ADA + "A.java", "the same length")
                .file(ADA + "B.java", "the same length")
                .thatShareTheirBytes());
    Zips many = Zips.zip();
    for (int i = 0; i < 1005; i++) {
      many.file(ADA + "F" + i + ".java", "");
    }
    Collected crowd = export(many);
    Zips heavy = Zips.zip();
    for (int i = 0; i < 6; i++) {
      heavy.file(ADA + "Heavy" + i + ".java", new byte[3 << 20]);
    }

    assertThat(large.refused()).singleElement().asString().contains("has more than 4194304 bytes");
    assertThat(lying.refused()).singleElement().asString().contains("has more than 4194304 bytes");
    assertThat(shared.refused()).singleElement().asString().contains("share their bytes");
    assertThat(crowd.refused()).hasSize(5).allMatch(why -> why.contains("more than 1000 files"));
    assertThat(export(heavy).refused()).singleElement().asString().contains("all files together");
  }

  @Test
  void a_link_a_password_and_damage_are_told() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "Link.java", "/etc/passwd")
                .asLink()
                .file(ADA + "Secret.java", "1")
                .asEncrypted()
                .file(ADA + "Broken.java", "2")
                .asDamaged()
                .file(ADA + "work.rar", "3")
                .file(ADA + "A.java", "4"));

    assertThat(files()).containsOnlyKeys("ada-lovelace/breakfast/A.java");
    assertThat(taken.refused())
        .hasSize(4)
        .anyMatch(why -> why.contains("`Link.java` is not taken: it is a symbolic link"))
        .anyMatch(why -> why.contains("`Secret.java` is not taken: it needs a password"))
        .anyMatch(why -> why.contains("`Broken.java` is not taken: it is damaged"))
        .anyMatch(why -> why.contains("`work.rar` is not taken: such archives"));
  }

  @Test
  void names_that_are_one_file_on_some_machine_are_told() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "Tray.java", "1")
                .file(ADA + "TRAY.java", "2")
                .file(ADA + "Caf\u00e9.java", "3")
                .file(ADA + "Cafe\u0301.java", "4")
                .file(ADA + "stra\u00dfe.java", "5")
                .file(ADA + "STRASSE.java", "6"));

    assertThat(files().values()).containsOnly("1", "3", "5");
    assertThat(taken.refused())
        .hasSize(3)
        .allMatch(why -> why.contains("one file on some machines"));
  }

  @Test
  void names_that_are_none_everywhere_are_told_and_shown_harmlessly() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "con.java", "1")
                .file(ADA + "LPT1", "2")
                .file(ADA + "dot.", "3")
                .file(ADA + "what?.java", "4")
                .file(ADA + "a\u202egnp.java", "5")
                .file(ADA + "bell\u0007.java", "6")
                .file(ADA + "x".repeat(101), "7"));

    assertThat(files()).isEmpty();
    assertThat(taken.refused()).hasSize(8);
    assertThat(String.join("", taken.refused())).doesNotContain("\u202e").doesNotContain("\u0007");
  }

  @Test
  void names_in_the_encoding_of_old_pcs_are_read() throws Exception {
    export(
        Zips.zip("IBM437").file("Zo\u00eb Gr\u00fcn_3_assignsubmission_file_/M\u00e4rz.java", "1"));

    assertThat(files()).containsOnlyKeys("zoe-grun/breakfast/M\u00e4rz.java");
  }

  @Test
  void what_tools_leave_is_not_taken_and_not_worth_a_word() throws Exception {
    Collected taken =
        export(
            Zips.zip()
                .file(ADA + "A.java", "1")
                .file(ADA + "__MACOSX/._A.java", "2")
                .file(ADA + "target/classes/A.class", "3")
                .file(ADA + ".git/config", "4"));

    assertThat(files()).containsOnlyKeys("ada-lovelace/breakfast/A.java");
    assertThat(taken.refused()).isEmpty();
  }

  @Test
  void what_is_no_export_is_told_and_changes_nothing() throws Exception {
    byte[] whole = Zips.zip().file(ADA + "A.java", "1").bytes();
    for (byte[] odd :
        List.of(
            new byte[0],
            "no zip".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(whole, whole.length - 30),
            Zips.zip().file("src/Main.java", "1").bytes())) {
      Path file = Files.write(scratch.resolve("odd.zip"), odd);
      assertThat(Collected.export(wanted(), file).refused()).hasSize(1);
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void a_folder_that_became_a_link_is_not_written_through() throws Exception {
    Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
    Files.createSymbolicLink(submissions.resolve("ada-lovelace"), elsewhere);

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> export(Zips.zip().file(ADA + "A.java", "1")))
        .isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  // Repositories.

  @Test
  void takes_of_a_repository_what_was_pushed_in_time_whatever_commits_say() throws Exception {
    Path server = repository("ada");
    roster("student,repository\ns01," + server + "\n");
    push(server, "Breakfast.java", "in time", "2026-10-12T20:00:00Z", "2030-01-01T00:00:00Z");
    push(server, "Breakfast.java", "too late", "2026-10-14T20:00:00Z", "2000-01-01T00:00:00Z");

    Collected early = git(Optional.empty(), "2026-10-13T00:00:00Z");
    assertThat(early).isEqualTo(new Collected(1, 0, 0, List.of()));
    assertThat(files())
        .containsEntry("s01/breakfast/Breakfast.java", "in time")
        .hasEntrySatisfying(
            "received.csv", text -> assertThat(text).contains("s01,breakfast,2026-10-12T20:00Z"));

    assertThat(git(Optional.empty(), "").changed()).isEqualTo(1);
    assertThat(files()).containsEntry("s01/breakfast/Breakfast.java", "too late");

    Collected none = git(Optional.empty(), "2026-10-01T00:00:00Z");
    assertThat(none.refused()).singleElement().asString().contains("nothing was pushed until");
  }

  @Test
  void takes_a_tag_and_the_assignments_own_folder() throws Exception {
    Path server = repository("ada");
    roster("student,repository\ns01," + server + "\ns02," + scratch.resolve("gone") + "\n");
    push(server, "breakfast/Breakfast.java", "tagged", "2026-10-12T20:00:00Z", "");
    run(server, "git tag handed-in");
    push(server, "breakfast/Breakfast.java", "newer", "2026-10-13T20:00:00Z", "");
    push(server, "other/Other.java", "other", "2026-10-13T21:00:00Z", "");

    Collected taken = git(Optional.of("handed-in"), "");

    assertThat(files().keySet())
        .contains("s01/breakfast/Breakfast.java")
        .noneMatch(f -> f.contains("Other"));
    assertThat(files()).containsEntry("s01/breakfast/Breakfast.java", "tagged");
    assertThat(taken.refused())
        .singleElement()
        .asString()
        .startsWith("s02: nothing is taken: git says");
  }

  @Test
  void a_link_in_a_repository_and_an_address_that_is_a_command_are_refused() throws Exception {
    Path server = repository("ada");
    roster(
        "student,repository\ns01,%s\ns02,ext::sh -c touch%% x\ns03,--upload-pack=touch\n"
            .formatted(server));
    push(server, "Breakfast.java", "1", "2026-10-12T20:00:00Z", "");
    run(
        scratch,
        "cd work; ln -s /etc/passwd Link.java; git add -A; git commit -q -m x; git push -q '"
            + server
            + "' HEAD:main; rm Link.java");

    Collected taken = git(Optional.empty(), "");

    assertThat(files().keySet())
        .contains("s01/breakfast/Breakfast.java")
        .noneMatch(f -> f.contains("Link"));
    assertThat(taken.refused())
        .hasSize(3)
        .anyMatch(why -> why.contains("symbolic link"))
        .anyMatch(why -> why.contains("`ext::sh"))
        .anyMatch(why -> why.contains("`--upload-pack=touch`"));
  }

  private Collected.Wanted wanted() {
    return new Collected.Wanted(submissions, "breakfast", Optional.empty());
  }

  private Collected export(Zips zip) throws IOException {
    return Collected.export(wanted(), zip.in(scratch.resolve("export.zip")));
  }

  private Collected git(Optional<String> tag, String before) throws IOException {
    return Collected.repositories(
        wanted(),
        tag,
        before.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(before)),
        NOW,
        System.getenv());
  }

  private void roster(String text) throws IOException {
    Files.writeString(submissions.resolve("roster.csv"), text);
  }

  /** One as a server has it, which notes when it is pushed to. */
  private Path repository(String name) throws Exception {
    Path server = scratch.resolve(name);
    run(
        scratch,
        "git init -q --bare -b main "
            + name
            + "; git -C "
            + name
            + " config core.logAllRefUpdates always; git -C "
            + name
            + " config core.bare false; git -C "
            + name
            + " config receive.denyCurrentBranch ignore");
    return server;
  }

  /**
   * Pushes a file.
   *
   * @param at by the server's clock
   * @param claimed by the commit
   */
  private void push(Path server, String file, String text, String at, String claimed)
      throws Exception {
    String time = claimed.isEmpty() ? at : claimed;
    run(
        scratch,
        """
        rm -rf work; git init -q -b main work; cd work
        git pull -q '%1$s' main 2> /dev/null || true
        mkdir -p "$(dirname '%2$s')"; printf '%3$s' > '%2$s'; git add -A
        GIT_COMMITTER_DATE='%4$s' GIT_AUTHOR_DATE='%4$s' git commit -q -m x
        GIT_COMMITTER_DATE='%5$s' git push -q '%1$s' HEAD:main
        """
            .formatted(server, file, text, time, at));
  }

  private static void run(Path folder, String script) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-ec", script).directory(folder.toFile()).inheritIO();
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "somebody");
      builder.environment().put("GIT_" + who + "_EMAIL", "somebody@example.org");
    }
    assertThat(builder.start().waitFor()).as(script).isZero();
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : everything()) {
      if (name.startsWith("submissions/") && !name.endsWith("roster.csv")) {
        files.put(name.substring("submissions/".length()), Files.readString(scratch.resolve(name)));
      }
    }
    return files;
  }

  private List<String> everything() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(scratch)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        names.add(scratch.relativize(file).toString());
      }
    }
    return names;
  }
}
