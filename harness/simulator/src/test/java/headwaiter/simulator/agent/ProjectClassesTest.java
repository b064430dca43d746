package headwaiter.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.simulator.weave.Weaver.Mode;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectClassesTest {
  private static final ProtectionDomain FOLDER = from("file:/shop/target/classes/");
  private static final ProtectionDomain JAR = from("file:/repository/pool-1.0.jar");

  @Test
  void what_was_compiled_into_a_folder_is_under_test() {
    ProjectClasses classes = new ProjectClasses(List.of());

    assertThat(classes.mode("shop/Till", FOLDER)).contains(Mode.SUBJECT);
    assertThat(classes.mode("pool/Pool", JAR)).contains(Mode.SUPPORT);
    assertThat(classes.mode("made/AtRunTime", null)).contains(Mode.SUPPORT);
  }

  @Test
  void prefixes_decide_if_there_are_any() {
    ProjectClasses classes = new ProjectClasses(List.of("pool/"));

    assertThat(classes.mode("shop/Till", FOLDER)).contains(Mode.SUPPORT);
    assertThat(classes.mode("pool/Pool", JAR)).contains(Mode.SUBJECT);
  }

  @Test
  void what_runs_the_tests_is_left_alone() {
    ProjectClasses classes = new ProjectClasses(List.of());

    assertThat(classes.mode("org/junit/jupiter/api/Test", JAR)).isEmpty();
    assertThat(classes.mode("headwaiter/simulator/sim/Machine", FOLDER)).isEmpty();
  }

  @Test
  void knows_by_name_what_was_woven() {
    ProjectClasses classes = new ProjectClasses(List.of());
    classes.add("shop/Till$Drawer");

    assertThat(classes.isSubject("shop.Till$Drawer")).isTrue();
    assertThat(classes.isSubject("shop.Till")).isFalse();
  }

  private static ProtectionDomain from(String location) {
    try {
      Certificate[] none = {};
      return new ProtectionDomain(new CodeSource(URI.create(location).toURL(), none), null);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
