package headwaiter.simulator.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdkWeaverTest {
  /** Classes of java.base that go on reading the real clock, and why they may. */
  private static final Set<String> REAL =
      Set.of(
          "java/lang/ClassLoader", // performance counters
          "java/lang/System", // the clock itself, and its log
          "java/net/HttpCookie", // no course meets them: age of cookies
          "java/net/InetAddress", // age of looked-up addresses
          "java/net/SocksSocketImpl", // real sockets
          "java/net/URLClassLoader", // performance counters
          "java/util/Currency", // dates when currencies change
          "java/util/ResourceBundle", // age of cached bundles
          "java/util/concurrent/ThreadLocalRandom", // its seed is set
          "java/util/zip/ZipFile", // performance counters
          "jdk/internal", // the JVM's own
          "sun"); // the JVM's own, real sockets, certificates

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
        .anyMatch(line -> line.startsWith("Hook clock: expected 110 sites in java.base, found 0."));
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

  @Test
  void no_reading_of_the_clock_in_java_base_is_unaccounted_for() throws IOException {
    JdkWeaver weaver = new JdkWeaver();
    Set<String> unaccounted = new TreeSet<>();
    for (Path file : classes()) {
      byte[] original = Files.readAllBytes(file);
      byte[] woven = weaver.weave(name(file), original);
      String name = name(file);
      if (REAL.stream()
          .noneMatch(
              real ->
                  name.equals(real)
                      || name.startsWith(real + "$")
                      || name.startsWith(real + "/"))) {
        unaccounted.addAll(clocks(name, woven == null ? original : woven));
      }
    }
    assertThat(unaccounted).isEmpty();
  }

  private static List<String> clocks(String name, byte[] bytes) {
    List<String> found = new ArrayList<>();
    for (MethodModel method : ClassFile.of().parse(bytes).methods()) {
      if (!method.methodName().equalsString("<clinit>")) {
        method.code().ifPresent(code -> clocks(name + "." + method.methodName(), code, found));
      }
    }
    return found;
  }

  private static void clocks(String where, CodeModel code, List<String> found) {
    code.forEach(
        element -> {
          if (element instanceof InvokeInstruction call
              && call.owner().asInternalName().equals("java/lang/System")
              && Set.of("nanoTime", "currentTimeMillis").contains(call.name().stringValue())) {
            found.add(where);
          }
        });
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
