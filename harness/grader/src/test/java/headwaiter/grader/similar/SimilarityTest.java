package headwaiter.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwaiter.grader.model.Similar;
import headwaiter.wire.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final Similar.Who ANN = new Similar.Who("ann b", "001-a");
  private static final Similar.Who BOB = new Similar.Who("bob\npair 0 1 1000 1000", "002-b");
  private static final List<Similarity.Handed> HANDED =
      List.of(
          new Similarity.Handed(ANN, List.of(source("A.java"), source("sub/B.java"))),
          new Similarity.Handed(BOB, List.of(source("C.java"))));

  @Test
  void numbers_become_names_again() throws IOException {
    Similar similar =
        compare("pair 0 1 715 800", "match 1 2 4 0 3 5", "match 0 7 7 0 9 9", "skipped 1 short");

    assertThat(similar)
        .isEqualTo(
            new Similar(
                "tea",
                60,
                1,
                List.of(
                    new Similar.Pair(
                        ANN,
                        BOB,
                        715,
                        800,
                        List.of(
                            new Similar.Match(
                                new Similar.Lines("sub/B.java", 2, 4),
                                new Similar.Lines("C.java", 3, 5)),
                            new Similar.Match(
                                new Similar.Lines("A.java", 7, 7),
                                new Similar.Lines("C.java", 9, 9))))),
                List.of(new Similar.Skipped(BOB, "it is too short to tell"))));
    assertThat(similar.notable()).hasSize(1);
  }

  @Test
  void the_program_gets_texts_by_number_and_nothing_stays_behind() throws IOException {
    List<String> seen = new ArrayList<>();
    List<Path> roots = new ArrayList<>();

    Similarity.of(
        "tea",
        HANDED,
        List.of(source("starter/A.java")),
        60,
        (root, percent) -> {
          roots.add(root);
          try (Stream<Path> files = Files.walk(root)) {
            files
                .filter(Files::isRegularFile)
                .forEach(file -> seen.add(root.relativize(file).toString().replace('\\', '/')));
          }
          return List.of();
        });

    assertThat(seen)
        .containsExactlyInAnyOrder(
            "base/0.java", "submissions/0/0.java", "submissions/0/1.java", "submissions/1/0.java");
    assertThat(roots.getFirst()).doesNotExist();
  }

  @Test
  void an_answer_that_makes_no_sense_is_an_error_that_shows_it() {
    for (String line :
        List.of("pair 0 7 1 1", "match 0 1 1 0 1 1", "what", "pair 0 x 1 1", "pair")) {
      assertThatThrownBy(() -> compare(line))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(line);
    }
  }

  private static Similar compare(String... lines) throws IOException {
    return Similarity.of("tea", HANDED, List.of(), 60, (root, percent) -> List.of(lines));
  }

  private static Source source(String path) {
    return new Source(path, "class X {}");
  }
}
