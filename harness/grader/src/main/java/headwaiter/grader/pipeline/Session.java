package headwaiter.grader.pipeline;

import headwaiter.grader.child.Nursery;
import headwaiter.grader.compile.Compilers;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.run.Installation;
import headwaiter.grader.run.InstallationException;
import headwaiter.grader.run.Workers;
import headwaiter.grader.sandbox.OwnProcess;
import headwaiter.grader.sandbox.Rung;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The children that a run needs, as long as it lasts. */
final class Session implements AutoCloseable {
  private final Rung rung;
  private final Installation installation;
  private final Compilers compilers;
  private final Workers workers;
  private final Stages stages;

  private Session(Rung rung, Installation installation, Compilers compilers, Workers workers) {
    this.rung = rung;
    this.installation = installation;
    this.compilers = compilers;
    this.workers = workers;
    this.stages = new Stages(compilers::compile, workers::run);
  }

  /**
   * Finds what is needed, makes what is missing, and begins to start children.
   *
   * @throws Unusable if something is missing that can't be made
   */
  static Session open(Settings settings, Ear ear) throws Unusable {
    try {
      return located(settings, ear);
    } catch (InstallationException e) {
      throw new Unusable(e);
    }
  }

  private static Session located(Settings settings, Ear ear) throws InstallationException {
    Installation installation = Installation.locate(settings.home(), ear::begun);
    Rung rung = new OwnProcess();
    int compilers = Math.max(1, settings.jobs() / 4);
    return new Session(
        rung,
        installation,
        new Compilers(new Nursery(rung, installation.compiler()), compilers),
        new Workers(
            new Nursery(rung, installation.worker()),
            Optional.of(new Nursery(rung, installation.witness())),
            settings.jobs()));
  }

  Stages stages() {
    return stages;
  }

  /** What an assignment asks for and this run does not give. */
  List<String> notGiven(Assignment assignment) {
    return assignment.guarantees().stream()
        .filter(asked -> !rung.guarantees().contains(asked))
        .toList();
  }

  Map<String, String> versions() {
    return installation.versions();
  }

  Map<String, String> digests() {
    return installation.digests();
  }

  @Override
  public void close() {
    try (compilers) {
      workers.close();
    }
  }
}
