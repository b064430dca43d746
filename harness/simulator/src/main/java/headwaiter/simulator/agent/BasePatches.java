package headwaiter.simulator.agent;

import headwaiter.simulator.weave.JdkWeaver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Weaves the java.base of the JDK that runs, once for each JDK and version of ours: to read what
 * was kept takes milliseconds, to weave most of a second.
 */
final class BasePatches {
  private BasePatches() {}

  static BasePatch forThisJdk() throws IOException, AgentException {
    PatchFile file = PatchFile.forThisJdk();
    Optional<Map<String, byte[]>> kept = file.read();
    if (kept.isPresent()) {
      return new BasePatch(kept.get());
    }
    Map<String, byte[]> made = weave();
    file.write(made);
    return new BasePatch(made);
  }

  private static Map<String, byte[]> weave() throws IOException, AgentException {
    JdkWeaver weaver = new JdkWeaver();
    Map<String, byte[]> woven = new TreeMap<>();
    Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(base)) {
      files = walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : files) {
      String path = base.relativize(file).toString();
      String name = path.substring(0, path.length() - ".class".length());
      byte[] changed = weaver.weave(name, Files.readAllBytes(file));
      if (changed != null) {
        woven.put(name, changed);
      }
    }
    if (!weaver.problems().isEmpty()) {
      throw new AgentException(String.join(System.lineSeparator(), weaver.problems()));
    }
    return woven;
  }
}
