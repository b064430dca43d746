package headwaiter.grader.cli;

import headwaiter.grader.model.Inspected;
import headwaiter.grader.pipeline.Inspecting;
import headwaiter.grader.pipeline.Views;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./grade inspect}. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Applies the rules to any code, outside of any assignment.",
      "Sources are compiled first. Nothing of the code is run."
    })
final class InspectCommand implements Callable<Integer> {
  /** How it is told. */
  enum Format {
    /** For a person. */
    text,
    /** For a program. */
    json,
    /** For code scanning. */
    sarif
  }

  private final Voice voice;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "sources, class files, jars, or folders of sources or class files")
  List<Path> paths = List.of();

  @Option(
      names = {"--classpath", "-cp"},
      paramLabel = "PATH",
      description = "what the code needs: jars and folders, as for javac")
  String classPath = "";

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "only this rule; may be given several times (default: all usual ones)")
  List<String> rules = List.of();

  @Option(
      names = "--format",
      description = "text, json or sarif (default: text)",
      defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--fail-on-finding", description = "exit with status 1 if there is a finding")
  boolean failOnFinding;

  InspectCommand(Voice voice) {
    this.voice = voice;
  }

  @Override
  public Integer call() throws IOException {
    Set<String> unknown = new TreeSet<>(rules);
    unknown.removeAll(Inspecting.rules());
    if (!unknown.isEmpty()) {
      unknown.forEach(this::complain);
      return Exit.UNREADABLE;
    }
    List<Path> needed =
        Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter(part -> !part.isEmpty())
            .map(Path::of)
            .toList();
    Inspected inspected = Inspecting.inspect(paths, needed, new TreeSet<>(rules));
    voice.say(
        switch (format) {
          case text -> Inspecting.text(inspected, voice.colour(), voice.width());
          case json -> Inspecting.json(inspected);
          case sarif -> Inspecting.sarif(inspected, Version.number());
        });
    if (format != Format.text) {
      inspected.troubles().forEach(voice::complain);
    }
    if (inspected.classes() == 0) {
      voice.complain("Nothing was inspected: there is no class in what was named.");
      return Exit.UNREADABLE;
    }
    return failOnFinding && !inspected.findings().isEmpty() ? Exit.NOT_MET : Exit.DONE;
  }

  private void complain(String id) {
    List<String> known = List.copyOf(Inspecting.rules());
    voice.complain(
        "There is no rule `"
            + id
            + "` for any code"
            + Views.nearest(id, known)
                .map(near -> ". Did you mean `" + near + "`?")
                .orElse("; there are " + String.join(", ", known) + "."));
  }
}
