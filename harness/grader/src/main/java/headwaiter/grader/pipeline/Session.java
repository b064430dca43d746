package headwaiter.grader.pipeline;

import headwaiter.grader.child.Nursery;
import headwaiter.grader.compile.Compilers;
import headwaiter.grader.model.Assignment;
import headwaiter.grader.run.Installation;
import headwaiter.grader.run.InstallationException;
import headwaiter.grader.run.RunResult;
import headwaiter.grader.run.Workers;
import headwaiter.grader.sandbox.Ladder;
import headwaiter.grader.sandbox.Rung;
import headwaiter.grader.sandbox.View;
import headwaiter.wire.Covered;
import headwaiter.wire.RunTests;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The children that a run needs, as long as it lasts. */
final class Session implements AutoCloseable {
  private static final String NO_NETWORK = "no-network";

  private final Rung rung;
  private final Installation installation;
  private final Compilers compilers;
  private final int jobs;
  private final Workers workers;
  private @Nullable Workers connected;
  private final Stages stages;

  private Session(Rung rung, Installation installation, int jobs) {
    this.rung = rung;
    this.installation = installation;
    this.jobs = jobs;
    this.compilers =
        new Compilers(new Nursery(rung, installation.compiler()), Math.max(1, jobs / 4));
    this.workers = workers(View.Network.NONE);
    this.stages =
        new Stages(
            compilers::compile,
            new Stages.Runner() {
              @Override
              public RunResult run(String student, Assignment assignment, RunTests job) {
                return workers(assignment).run(student, job);
              }

              @Override
              public List<Covered> cover(String student, Assignment assignment, RunTests job) {
                return workers(assignment).cover(student, job);
              }
            });
  }

  /**
   * Finds what is needed, makes what is missing, and begins to start children.
   *
   * @param assignments what is to be run, and may ask for isolation
   * @throws Unusable if something is missing that can't be made
   * @throws NotIsolated if this machine does not give the isolation that is asked for
   */
  static Session open(Settings settings, Collection<Assignment> assignments, Ear ear)
      throws Unusable, NotIsolated {
    try {
      List<String> asked =
          settings.ownCode()
              ? List.of()
              : assignments.stream()
                  .flatMap(assignment -> assignment.guarantees().stream())
                  .toList();
      Rung rung = Ladder.choose(settings.rung(), asked);
      return new Session(rung, Installation.locate(settings.home(), ear::begun), settings.jobs());
    } catch (Ladder.Refused e) {
      throw new NotIsolated(e);
    } catch (InstallationException e) {
      throw new Unusable(e);
    }
  }

  /** Where an assignment does not ask for it, a test may open servers for itself. */
  private Workers workers(Assignment assignment) {
    return assignment.guarantees().contains(NO_NETWORK) ? workers : connected();
  }

  private synchronized Workers connected() {
    Workers known = connected;
    if (known == null) {
      known = workers(View.Network.LOOPBACK);
      connected = known;
    }
    return known;
  }

  private Workers workers(View.Network network) {
    return new Workers(
        new Nursery(rung, installation.worker().with(network)),
        Optional.of(new Nursery(rung, installation.witness().with(network))),
        jobs);
  }

  Stages stages() {
    return stages;
  }

  /** Begins to start a worker for what comes next. */
  void prepare() {
    workers.prepare();
  }

  /** The isolation that this run gives. */
  String rung() {
    return rung.name();
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
      synchronized (this) {
        if (connected != null) {
          connected.close();
        }
      }
    }
  }
}
