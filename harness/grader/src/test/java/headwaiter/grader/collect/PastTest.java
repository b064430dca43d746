package headwaiter.grader.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", System.getenv().getOrDefault("PATH", ""), "HOME", "/nonexistent");

  @TempDir Path here;
  @TempDir Path to;

  @BeforeEach
  void reports_are_kept_twice() throws IOException {
    git("init", "-q");
    for (String text : new String[] {"{\n  \"grüße\" : 1\n}\n", "{ }\n"}) {
      Files.createDirectories(here.resolve("reports"));
      Files.writeString(here.resolve("reports/results.json"), text);
      git("add", ".");
      git("-c", "user.name=t", "-c", "user.email=t@t", "commit", "-q", "-m", "x");
    }
  }

  @Test
  void the_results_are_those_of_the_revision_to_the_byte() throws IOException {
    assertThat(Past.of("HEAD~1:reports").orElseThrow().write(here, to, ENVIRONMENT)).isEmpty();

    assertThat(to.resolve("results.json")).hasContent("{\n  \"grüße\" : 1\n}\n");
    assertThat(to.resolve("gradebook.json")).doesNotExist();
  }

  @Test
  void the_file_may_be_named_instead_of_the_folder() throws IOException {
    assertThat(Past.of("HEAD:reports/results.json").orElseThrow().write(here, to, ENVIRONMENT))
        .isEmpty();

    assertThat(to.resolve("results.json")).hasContent("{ }");
  }

  @Test
  void what_git_does_not_have_is_told_in_its_words() throws IOException {
    assertThat(Past.of("HEAD:nowhere").orElseThrow().write(here, to, ENVIRONMENT))
        .startsWith("git says: ")
        .contains("nowhere");
    assertThat(Past.of("no-such:reports").orElseThrow().write(here, to, ENVIRONMENT)).isNotEmpty();
    assertThat(to).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"reports", "HEAD", "HEAD:", ":reports", "--output=x:reports", "a..b:reports"})
  void what_is_no_revision_and_folder_is_none(String text) {
    assertThat(Past.of(text)).isEmpty();
  }

  private void git(String... arguments) {
    assertThat(new Git(here, ENVIRONMENT).run(arguments).complaint()).isEmpty();
  }
}
