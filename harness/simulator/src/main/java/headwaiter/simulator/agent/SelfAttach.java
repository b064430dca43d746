package headwaiter.simulator.agent;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Attaches the agent to the JVM that runs already. No JVM may attach to itself unless it was
 * started so, but another one may: a short-lived one is started for it.
 */
public final class SelfAttach {
  private static final long PATIENCE_SECONDS = 60;
  private static volatile @Nullable String said;

  private SelfAttach() {}

  /** Tries it; blocks until it is done, some tenths of a second. Whether it worked says Weaving. */
  public static synchronized void attach() {
    if (said == null && Weaving.missing().isPresent()) {
      said = attempt();
    }
  }

  /** Why it did not work, in words; empty if it wasn't tried. */
  public static Optional<String> said() {
    return Optional.ofNullable(said);
  }

  /** Where the agent is; the folder of its classes if it has not been packed. */
  public static Path jar() {
    CodeSource source = SelfAttach.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Classes were loaded from " + source.getLocation(), e);
    }
  }

  /** The same as one writes it in a POM: in the local repository, if that is where it is. */
  public static String inPom() {
    String path = jar().toString().replace('\\', '/');
    int group = path.lastIndexOf("/io/github/headwaiter/");
    return group < 0 ? path : "${settings.localRepository}" + path.substring(group);
  }

  private static String attempt() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    if (!Files.isRegularFile(jar())) {
      return "can't attach: " + jar() + " is no jar";
    }
    List<String> command =
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            jar().toString(),
            AttachMain.class.getName(),
            Long.toString(ProcessHandle.current().pid()),
            jar().toString());
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "can't attach: no answer within " + PATIENCE_SECONDS + " s";
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return "can't attach: " + output.strip();
    } catch (IOException e) {
      return "can't attach: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "can't attach: interrupted";
    }
  }
}
