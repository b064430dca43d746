package headwaiter.verify.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without a window, spoken to directly (decision 19). It has a profile of its own, which
 * goes with it, and finds no host by any name.
 */
final class Chromium implements AutoCloseable {
  /** Names a browser that is not on the path. */
  static final String VARIABLE = "HEADWAITER_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Chromium(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /** Starts it. */
  static Chromium start() {
    try {
      Path profile = Files.createTempDirectory("headwaiter-chromium");
      Process process =
          new ProcessBuilder(command(find().orElseThrow(), profile))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Chromium(process, profile, new DevTools(address(process)));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't start Chromium", e);
    }
  }

  /** A new tab. */
  Tab tab() {
    String target =
        tools
            .ask("", "Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asString();
    String session =
        tools
            .ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    return new Tab(tools, session, target);
  }

  @Override
  public void close() throws IOException {
    tools.close();
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Where it is installed, if it is. */
  static Optional<Path> find() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> command(Path program, Path profile) {
    return List.of(
        program.toString(),
        "--headless",
        // Pages of ours alone are opened; as root, and in most containers, its sandbox can't start.
        "--no-sandbox",
        "--remote-debugging-port=0",
        "--user-data-dir=" + profile,
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-extensions",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--force-color-profile=srgb",
        "--force-prefers-reduced-motion",
        "--lang=en",
        "--no-first-run",
        "about:blank");
  }

  /** Where it listens. The rest of what it says is read, too, so that it never waits for that. */
  private static URI address(Process process) {
    CompletableFuture<URI> address = new CompletableFuture<>();
    StringBuffer said = new StringBuffer();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (BufferedReader errors = process.errorReader()) {
                for (String line; (line = errors.readLine()) != null; ) {
                  said.append(line).append('\n');
                  if (line.startsWith(READY)) {
                    address.complete(URI.create(line.substring(READY.length()).strip()));
                  }
                }
              } catch (IOException e) {
                address.completeExceptionally(new UncheckedIOException(e));
              }
              address.completeExceptionally(new AssertionError("Chromium ended: " + said));
            });
    return address.orTimeout(120, TimeUnit.SECONDS).join();
  }
}
