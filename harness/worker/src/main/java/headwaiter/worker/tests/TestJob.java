package headwaiter.worker.tests;

import headwaiter.junit.Session;
import headwaiter.simulator.sim.Settings;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.ClassBytes;
import headwaiter.wire.Died;
import headwaiter.wire.Observation;
import headwaiter.wire.RunTests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests of a job, one after the other, on the calling thread. */
public final class TestJob {
  private final RunTests job;
  private final Consumer<Observation> out;
  private final Stacks stacks;

  private TestJob(RunTests job, Consumer<Observation> out) {
    this.job = job;
    this.out = out;
    this.stacks = Stacks.of(ClassBytes.names(job.subject()));
  }

  /**
   * Runs a job. Blocks until it is done. Failures of the code under test are observations; so is
   * one of the harness itself.
   *
   * @param out takes each observation as soon as it is made
   */
  public static void run(RunTests job, Consumer<Observation> out) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (Output output = Output.caught(job.limits().outputBytes())) {
      new TestJob(job, out).run(new SubmissionLoader(job), output);
    } catch (RuntimeException | LinkageError e) {
      out.accept(new Died("", Died.Cause.OURS, String.valueOf(e)));
    } finally {
      Running.nothing();
      Session.end();
      thread.setContextClassLoader(before);
    }
  }

  /** The test that runs now, and where it is. For another thread than the one that runs it. */
  public static Running running() {
    return Running.now();
  }

  private void run(SubmissionLoader loader, Output output) {
    Thread.currentThread().setContextClassLoader(loader);
    Verdicts verdicts = new Verdicts(stacks, job.limits());
    Journal journal = new Journal(verdicts, new Sightings(stacks), output, out, stacks);
    session(loader, journal).begin();
    TestClasses classes = TestClasses.load(job, loader);
    classes.unlinked().forEach(journal::neverLoaded);
    launcher().execute(request(classes.linked()), journal);
  }

  private Session session(SubmissionLoader loader, Journal journal) {
    Map<String, Integer> schedules =
        job.plans().stream().collect(Collectors.toMap(CheckPlan::check, CheckPlan::schedules));
    Map<String, String> strategies =
        job.plans().stream().collect(Collectors.toMap(CheckPlan::check, CheckPlan::strategy));
    Settings usual = Settings.plain(job.seed());
    Settings settings =
        new Settings(
            job.seed(),
            usual.strategy(),
            usual.commonPoolParallelism(),
            usual.epoch(),
            job.limits().steps(),
            Duration.ofMillis(job.limits().virtualMillis()),
            stacks.subject(),
            job.trace());
    boolean shared = SharedState.in(job, loader);
    UnaryOperator<Class<?>> fresh =
        known -> shared || journal.hasAbandoned() ? inNewLoader(known) : known;
    return new Session(
        settings,
        check -> schedules.getOrDefault(check, 1),
        check -> Searches.of(strategies.getOrDefault(check, "")),
        job.onlySeed(),
        fresh,
        journal);
  }

  private Class<?> inNewLoader(Class<?> known) {
    try {
      return new SubmissionLoader(job).loadClass(known.getName());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("Was there a moment ago: " + known.getName(), e);
    }
  }

  private LauncherDiscoveryRequest request(List<Class<?>> classes) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(
            classes.stream()
                .map(org.junit.platform.engine.discovery.DiscoverySelectors::selectClass)
                .toList())
        .filters(WantedChecks.of(job))
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .configurationParameter(
            "junit.jupiter.testmethod.order.default",
            "org.junit.jupiter.api.MethodOrderer$MethodName")
        .build();
  }

  /** The engines among our own modules, whatever the submission's loader may find. */
  private static TestEngine[] engines() {
    return ServiceLoader.load(TestEngine.class, TestJob.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toArray(TestEngine[]::new);
  }

  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(engines())
            .build());
  }
}
