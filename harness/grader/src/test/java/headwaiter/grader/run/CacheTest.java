package headwaiter.grader.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir private Path root;

  @Test
  void an_entry_is_made_once() throws InstallationException {
    AtomicInteger made = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      Path entry =
          cache()
              .entry(
                  "kind",
                  "key",
                  folder ->
                      Files.writeString(
                          folder.resolve("n"), Integer.toString(made.incrementAndGet())));
      assertThat(entry.resolve("n")).hasContent("1");
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void who_gets_as_far_as_the_cache_may_read_an_entry() throws InstallationException, IOException {
    Path entry = cache().entry("kind", "key", folder -> {});
    if (Files.getFileStore(entry).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)))
          .isEqualTo("rwxr-xr-x");
    }
  }

  @Test
  void what_fails_half_way_leaves_nothing_behind() {
    assertThatExceptionOfType(InstallationException.class)
        .isThrownBy(
            () ->
                cache()
                    .entry(
                        "kind",
                        "key",
                        folder -> {
                          Files.writeString(folder.resolve("half"), "");
                          throw new IOException("full");
                        }));
    assertThat(root.resolve("kind")).isDirectoryNotContaining("glob:**key");
    assertThat(root.resolve("kind")).isDirectoryNotContaining("glob:**making*");
  }

  @Test
  void what_somebody_was_killed_over_is_cleared_away() throws IOException, InstallationException {
    Path broken = root.resolve("kind").resolve("making-key-123");
    Files.createDirectories(broken.resolve("half"));
    Path others = root.resolve("kind").resolve("making-other-123");
    Files.createDirectories(others);
    cache().entry("kind", "key", folder -> {});
    assertThat(broken).doesNotExist();
    assertThat(others).exists();
  }

  @Test
  void a_digest_is_read_again_when_the_file_looks_changed()
      throws IOException, InstallationException {
    Path file = root.resolve("file");
    Files.writeString(file, "one");
    String one = cache().digestOf(file);
    Files.writeString(file, "longer");
    assertThat(cache().digestOf(file)).isNotEqualTo(one);
  }

  @Test
  void entries_that_were_not_asked_for_longest_go_first()
      throws IOException, InstallationException {
    for (String key : List.of("old", "older", "new")) {
      cache().entry("kind", key, folder -> Files.writeString(folder.resolve("file"), ""));
    }
    Path used = root.resolve("kind").resolve("used");
    Files.setLastModifiedTime(used.resolve("old"), FileTime.fromMillis(2));
    Files.setLastModifiedTime(used.resolve("older"), FileTime.fromMillis(1));
    cache().keepNewest("kind", 2);
    assertThat(root.resolve("kind").resolve("older")).doesNotExist();
    assertThat(root.resolve("kind").resolve("old")).exists();
    assertThat(root.resolve("kind").resolve("new")).exists();
  }

  @Test
  void the_users_wish_decides_where_it_is() throws IOException, InstallationException {
    Path wished = root.resolve("wished");
    Cache cache = Cache.ofUser(Map.of("HEADWAITER_CACHE", wished.toString()), null);
    assertThat(cache.entry("kind", "key", folder -> {})).startsWith(wished);
  }

  private Cache cache() {
    return Cache.ofUser(Map.of(), root.toString());
  }
}
