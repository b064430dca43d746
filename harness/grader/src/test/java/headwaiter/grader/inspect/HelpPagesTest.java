package headwaiter.grader.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Finding;
import headwaiter.grader.model.Inspected;
import headwaiter.grader.report.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of the help pages compiles; the wrong one raises the finding, the right one nothing. */
class HelpPagesTest {
  private static final Pattern CODE =
      Pattern.compile("## (Wrong|Right)\\n\\n```java\\n(.*?)```", Pattern.DOTALL);

  /** What the rules see only where an assignment says what is asked, or what is given. */
  private static final Set<String> NEED_AN_ASSIGNMENT =
      Set.of("forbidden-api", "redefined-type", "sequential-awaits", "structure");

  private static final String AROUND =
      """
      package page;

      import java.io.IOException;
      import java.net.http.HttpClient;
      import java.net.http.HttpRequest;
      import java.net.http.HttpResponse;
      import java.net.http.HttpResponse.BodyHandlers;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;

      public class Page<T> {
        final Kitchen kitchen;

        public Page(Kitchen kitchen) {
          this.kitchen = kitchen;
        }

        public interface Kitchen {
          CompletableFuture<String> brewCoffee();

          CompletableFuture<String> toastBread();

          CompletableFuture<String> order(String dish);

          CompletableFuture<Void> cook(Order order);
        }

        public record Order(String dish) {}

        void cook(Order order) {}

        void serve(String dish) {}

      FRAME
      }
      """;

  @TempDir Path scratch;

  static Set<String> ids() throws IOException {
    return frames().keySet();
  }

  private static Map<String, String> frames() throws IOException {
    Map<String, String> frames = new TreeMap<>();
    try (InputStream in = HelpPagesTest.class.getResourceAsStream("frames.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String section : text.split("(?m)^== ")) {
        int end = section.indexOf('\n');
        frames.put(section.substring(0, end), section.substring(end + 1));
      }
    }
    frames.keySet().removeIf(heading -> heading.contains(" "));
    return frames;
  }

  /** The two pieces of code of a page, under their headings. */
  private static Map<String, String> code(String id) {
    Map<String, String> code = new TreeMap<>();
    Matcher matcher = CODE.matcher(Findings.page(id).orElseThrow());
    while (matcher.find()) {
      code.put(matcher.group(1), matcher.group(2));
    }
    return code;
  }

  private Set<String> found(String id, String heading) throws IOException {
    String code = code(id).get(heading);
    assertThat(code).as("code under %s on the page of %s", heading, id).isNotNull();
    String text = AROUND.replace("FRAME", frames().get(id).replace("CODE", code));
    Path file = scratch.resolve(heading).resolve("page/Page.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Set<String> rules = new TreeSet<>(Inspections.usual());
    rules.add(id);
    Inspected inspected = Inspections.inspect(List.of(file), List.of(), rules);
    assertThat(inspected.troubles()).as(text).isEmpty();
    Set<String> found = new TreeSet<>();
    inspected.findings().stream().map(Finding::id).forEach(found::add);
    return found;
  }

  @ParameterizedTest
  @MethodSource("ids")
  void the_wrong_code_of_a_page_raises_its_finding(String id) throws IOException {
    assertThat(found(id, "Wrong")).contains(id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void the_right_code_of_a_page_raises_nothing(String id) throws IOException {
    assertThat(found(id, "Right")).isEmpty();
  }

  @Test
  void every_page_whose_finding_the_rules_can_see_is_looked_at() throws IOException {
    Set<String> all = new TreeSet<>(Inspections.anywhere());
    all.removeAll(NEED_AN_ASSIGNMENT);
    assertThat(ids()).isEqualTo(all);
  }
}
