package headwaiter.simulator.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other JVMs, started like this one, but with a hook that does not do what it should. */
class BrokenHookTest {
  private static final String PATCH = "java.base=";

  @TempDir Path folder;

  @Test
  void a_sound_jvm_holds() throws Exception {
    Said said = start(List.of(), "Chance");
    assertThat(said.errors).isEmpty();
    assertThat(said.status).isZero();
    assertThat(said.lines).singleElement().asString().startsWith("holds: Chance | DONE | 0 | ");
  }

  @Test
  void a_hook_that_lets_real_chance_in_is_noticed_by_the_program_that_needs_it() throws Exception {
    try (InputStream in =
        Object.class.getModule().getResourceAsStream("headwaiter/hook/spi/JdkHook.class")) {
      byte[] broken = answersNo(in.readAllBytes(), "random");
      Path file = folder.resolve("headwaiter/hook/spi/JdkHook.class");
      Files.createDirectories(file.getParent());
      Files.write(file, broken);
    }
    Said said = start(List.of(folder), "Chance", "Delays");
    assertThat(said.status).isEqualTo(1);
    assertThat(said.lines).hasSize(2);
    assertThat(said.lines.get(0)).startsWith("fails: Chance");
    assertThat(said.lines.get(1)).startsWith("holds: Delays");
    assertThat(said.errors).contains("Program Chance, run 1 of 20: this JVM does not run it");
  }

  @Test
  void a_jvm_that_does_not_show_a_known_race_is_not_believed() throws Exception {
    try (InputStream in =
        Object.class.getModule().getResourceAsStream("headwaiter/hook/spi/Watch.class")) {
      Path file = folder.resolve("headwaiter/hook/spi/Watch.class");
      Files.createDirectories(file.getParent());
      Files.write(file, answersNo(in.readAllBytes(), "enter"));
    }
    Said said = start(List.of(folder), "Unordered");
    assertThat(said.status).isEqualTo(1);
    assertThat(said.lines).last().isEqualTo("fails: a known race is seen");
    assertThat(said.errors).contains("expected one race, on Unordered.count, found []");
    assertThat(start(List.of(), "Unordered").lines).last().asString().startsWith("holds: ");
  }

  @Test
  void a_hook_with_another_number_of_sites_is_named() throws Exception {
    try (InputStream in = Object.class.getModule().getResourceAsStream("headwaiter-sites")) {
      String sites = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("headwaiter-sites"), sites.replace("exit=2", "exit=3"));
    }
    Said said = start(List.of(folder), "Chance");
    assertThat(said.status).isEqualTo(1);
    assertThat(said.lines).isEmpty();
    assertThat(said.errors).contains("Hook exit: expected 2 sites in java.base, found 3");
  }

  private static byte[] answersNo(byte[] original, String method) {
    ClassFile format = ClassFile.of();
    Predicate<MethodModel> named = model -> model.methodName().equalsString(method);
    MethodTransform no =
        MethodTransform.transformingCode(
            new java.lang.classfile.CodeTransform() {
              @Override
              public void atStart(java.lang.classfile.CodeBuilder code) {
                code.iconst_0().ireturn();
              }

              @Override
              public void accept(java.lang.classfile.CodeBuilder code, CodeElement element) {}
            });
    return format.transformClass(
        format.parse(original), ClassTransform.transformingMethods(named, no));
  }

  private record Said(int status, List<String> lines, String errors) {}

  private static Said start(List<Path> before, String... programs)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith("--patch-module=" + PATCH)) {
        String patch = argument.substring(("--patch-module=" + PATCH).length());
        StringBuilder path = new StringBuilder("--patch-module=" + PATCH);
        before.forEach(one -> path.append(one).append(java.io.File.pathSeparator));
        command.add(path + patch);
      } else if (!argument.startsWith("-javaagent:")) {
        command.add(argument);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(ConformanceMain.class.getName());
    command.addAll(List.of(programs));
    Path errors = Files.createTempFile("conformance", ".txt");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      List<String> lines = process.inputReader().lines().toList();
      return new Said(process.waitFor(), lines, Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }
}
