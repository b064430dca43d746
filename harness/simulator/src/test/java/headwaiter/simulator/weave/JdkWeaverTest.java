package headwaiter.simulator.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdkWeaverTest {
  @Test
  void every_hook_has_the_sites_that_are_expected() throws IOException {
    JdkWeaver weaver = new JdkWeaver();
    for (Path file : classes()) {
      weaver.weave(name(file), Files.readAllBytes(file));
    }
    assertThat(weaver.problems()).isEmpty();
    assertThat(weaver.sites()).containsOnlyKeys(WovenBase.EXPECTED.keySet());
  }

  @Test
  void a_jdk_with_other_sites_is_named_by_hook() {
    assertThat(new JdkWeaver().problems())
        .hasSameSizeAs(WovenBase.EXPECTED.keySet())
        .anyMatch(line -> line.startsWith("Hook clock: expected 121 sites in java.base, found 0."));
  }

  @Test
  void a_jdk_that_has_lost_one_site_is_refused_with_the_name_of_its_hook() throws IOException {
    JdkWeaver weaver = new JdkWeaver();
    for (Path file : classes()) {
      if (!name(file).equals("java/lang/ProcessHandleImpl")) {
        weaver.weave(name(file), Files.readAllBytes(file));
      }
    }
    assertThat(weaver.problems())
        .singleElement()
        .asString()
        .startsWith("Hook pid: expected 1 sites in java.base, found 0. This JDK (")
        .endsWith(") is not one that Headwaiter knows.");
  }

  @Test
  void a_class_without_sites_stays_as_it_is() throws IOException {
    Path string =
        FileSystems.getFileSystem(URI.create("jrt:/"))
            .getPath("/modules/java.base/java/lang/String.class");
    assertThat(new JdkWeaver().weave("java/lang/String", Files.readAllBytes(string))).isNull();
  }

  private static List<Path> classes() throws IOException {
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    try (Stream<Path> files = Files.walk(base)) {
      return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
    }
  }

  private static String name(Path file) {
    String path = file.subpath(2, file.getNameCount()).toString();
    return path.substring(0, path.length() - ".class".length());
  }
}
