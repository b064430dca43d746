package headwaiter.grader.collect;

import headwaiter.grader.sandbox.Caps;
import headwaiter.grader.sandbox.Launch;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.grader.sandbox.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs git in a folder. It never asks for a password, runs no hook, and speaks no protocol that
 * could run a program.
 *
 * @param folder where
 * @param environment of this process; of it git gets what it needs to find its settings and keys
 */
record Git(Path folder, Map<String, String> environment) {
  private static final List<String> PASSED =
      List.of("HOME", "PATH", "XDG_CONFIG_HOME", "SSH_AUTH_SOCK", "SSL_CERT_FILE", "HTTPS_PROXY");
  private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/@{}~^+-]*");

  /**
   * What it said.
   *
   * @param lines of its standard output
   * @param complaint why it failed; empty if it did not
   */
  record Answer(List<String> lines, String complaint) {
    boolean failed() {
      return !complaint.isEmpty();
    }
  }

  /** Whether a text can be nothing but a revision. */
  static boolean isRevision(String text) {
    return REVISION.matcher(text).matches() && !text.contains("..");
  }

  Answer run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("/usr/bin/env"));
    for (String name : PASSED) {
      String value = environment.get(name);
      if (value != null) {
        command.add(name + "=" + value);
      }
    }
    command.addAll(
        List.of(
            "LC_ALL=C",
            "GIT_TERMINAL_PROMPT=0",
            "GIT_ALLOW_PROTOCOL=https:ssh:git:file",
            "git",
            "-C",
            folder.toAbsolutePath().toString(),
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "core.quotePath=true",
            "-c",
            "core.fsmonitor=false"));
    command.addAll(List.of(arguments));
    List<String> lines = new ArrayList<>();
    try {
      Tool.Result result = Tool.run(new OwnProcess(), new Launch(command, Caps.WIDE), lines::add);
      return new Answer(
          List.copyOf(lines), result.status() == 0 ? "" : said(result.errors(), result.status()));
    } catch (IOException e) {
      return new Answer(List.of(), "git can't be started (" + e.getMessage() + ")");
    }
  }

  private static String said(String errors, int status) {
    return errors
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
        .findFirst()
        .or(() -> errors.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst())
        .map(line -> "git says: " + line)
        .orElse("git ended with status " + status);
  }
}
