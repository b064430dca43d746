package headwaiter.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import de.jplag.exceptions.ExitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparingTest {
  private static final String SUM =
      """
      class Sum {
        int total(java.util.List<Integer> all) {
          int total = 0;
          for (int each : all) {
            if (each > 0) {
              total += each;
            } else {
              total -= each;
            }
          }
          System.out.println("total " + total);
          return total;
        }
      }
      """;

  /** The same by other names, in another layout. */
  private static final String RENAMED =
      """
      class Sum {
        // my own work
        int total(java.util.List<Integer> numbers) {
          int result = 0;
          for (int number : numbers)
          {
            if (number > 0) { result += number; }
            else { result -= number; }
          }
          System.out.println("result: " + result);
          return result;
        }
      }
      """;

  private static final String OTHER =
      """
      class Sum {
        int total(java.util.List<Integer> all) {
          return switch (all.size()) {
            case 0 -> 0;
            default -> {
              try {
                yield all.stream().mapToInt(Math::abs).sum();
              } catch (ArithmeticException e) {
                throw new IllegalStateException(e);
              } finally {
                while (all.isEmpty()) {
                  all.add(1);
                }
              }
            }
          };
        }
      }
      """;

  @TempDir Path root;

  private final List<String> lines = new ArrayList<>();

  @Test
  void renamed_and_laid_out_anew_is_alike_and_told_by_its_lines() throws Exception {
    submission("1", SUM);
    submission("2", RENAMED);
    submission("3", OTHER);

    compare();

    assertThat(lines.getFirst()).startsWith("pair 1 2 ").matches("pair 1 2 (9\\d\\d|1000) .*");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("match"))
        .containsExactly("match 0 1 14 0 1 13");
    assertThat(lines).filteredOn(line -> line.startsWith("pair")).hasSize(3);
  }

  @Test
  void what_everybody_was_given_is_nobodys() throws Exception {
    submission("1", SUM);
    submission("2", RENAMED);
    Files.createDirectories(root.resolve("base"));
    Files.writeString(root.resolve("base/0.java"), SUM);

    compare();

    assertThat(lines).noneMatch(line -> line.startsWith("match"));
    assertThat(lines).noneMatch(line -> line.matches("pair 1 2 (9\\d\\d|1000) .*"));
  }

  @Test
  void what_can_not_be_compared_is_named() throws Exception {
    submission("1", SUM);
    submission("2", RENAMED);
    submission("3", "class {{{");
    submission("4", "class A {}");
    submission(
        "5", "class Deep { int x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + "; }");
    Files.createDirectories(root.resolve("submissions/6"));

    compare();

    assertThat(lines)
        .contains("skipped 3 unparsed", "skipped 4 short", "skipped 5 unparsed", "skipped 6 empty")
        .filteredOn(line -> line.startsWith("pair"))
        .singleElement()
        .asString()
        .startsWith("pair 1 2 ");
  }

  @Test
  void one_alone_is_like_nobody() throws Exception {
    submission("1", SUM);

    compare();

    assertThat(lines).isEmpty();
  }

  private void submission(String name, String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("submissions").resolve(name));
    Files.writeString(folder.resolve("0.java"), text);
  }

  private void compare() throws IOException, ExitException {
    new Comparing(root, 50, lines::add).run();
  }
}
