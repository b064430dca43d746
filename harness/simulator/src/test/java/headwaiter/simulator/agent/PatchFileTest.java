package headwaiter.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchFileTest {
  private static final Map<String, byte[]> CLASSES =
      Map.of("java/lang/Thread", new byte[] {1, 2, 3}, "java/util/Timer", new byte[] {});

  @TempDir private Path folder;

  @Test
  void gives_back_what_was_kept() {
    PatchFile file = new PatchFile(folder, "one JDK");

    file.write(CLASSES);

    assertThat(file.read())
        .hasValueSatisfying(kept -> assertThat(kept).containsAllEntriesOf(CLASSES));
  }

  @Test
  void gives_nothing_back_that_was_kept_for_another_jdk() throws IOException {
    PatchFile file = new PatchFile(folder, "one JDK");
    PatchFile other = new PatchFile(folder, "another JDK");
    file.write(CLASSES);

    Files.move(file.path(), other.path());

    assertThat(other.read()).isEmpty();
  }

  @Test
  void gives_nothing_back_that_is_damaged() throws IOException {
    PatchFile file = new PatchFile(folder, "one JDK");
    file.write(CLASSES);
    byte[] whole = Files.readAllBytes(file.path());

    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      Files.write(file.path(), damaged);
      assertThat(file.read()).as("byte %d changed", i).isEmpty();
      Files.write(file.path(), Arrays.copyOf(whole, i));
      assertThat(file.read()).as("only %d bytes", i).isEmpty();
    }
  }

  @Test
  void does_without_a_folder_that_can_not_be_written() throws IOException {
    Path occupied = Files.createFile(folder.resolve("a file"));

    PatchFile file = new PatchFile(occupied, "one JDK");
    file.write(CLASSES);

    assertThat(file.read()).isEmpty();
  }

  @Test
  void keeps_a_few_only() throws IOException {
    for (int i = 0; i < 20; i++) {
      new PatchFile(folder, "JDK " + i).write(CLASSES);
    }

    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(6);
    }
  }
}
