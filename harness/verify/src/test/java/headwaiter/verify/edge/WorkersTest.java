package headwaiter.verify.edge;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.child.Allowance;
import headwaiter.grader.child.Answer;
import headwaiter.grader.child.Child;
import headwaiter.grader.child.ChildException;
import headwaiter.grader.run.InstallationException;
import headwaiter.grader.run.RunResult;
import headwaiter.wire.Died;
import headwaiter.wire.ExitCalled;
import headwaiter.wire.Frame;
import headwaiter.wire.LimitHit;
import headwaiter.wire.Limits;
import headwaiter.wire.Observation;
import headwaiter.wire.OutputSeen;
import headwaiter.wire.RunTests;
import headwaiter.wire.TestFailed;
import headwaiter.wire.TestPassed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkersTest {
  private static final String FINE = "@Check(\"fine\") void fine() { }";
  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(20), Duration.ofSeconds(60), 100);

  private Children children;

  @BeforeAll
  void start() throws InstallationException {
    children = new Children();
  }

  @AfterAll
  void end() {
    children.close();
  }

  @Test
  void what_passes_passes_in_exact_virtual_time() {
    RunResult result =
        children.run("@Check(\"naps\") void naps() throws Exception { Thread.sleep(2_000); }");
    assertThat(result.closed()).isTrue();
    TestPassed passed = only(TestPassed.class, result);
    assertThat(passed.check()).isEqualTo("naps");
    assertThat(passed.virtualNanos()).isEqualTo(2_000_000_000L);
    assertThat(result.rung()).startsWith("a: own process");
  }

  @Test
  void what_fails_fails_at_the_line_of_the_program() {
    RunResult result =
        children.run(
            FINE, "@Check(\"bad\") void bad() {\n throw new IllegalStateException(\"so\"); }");
    TestFailed failed = only(TestFailed.class, result);
    assertThat(failed.check()).isEqualTo("bad");
    assertThat(failed.message()).isEqualTo("so");
    assertThat(failed.stack().getFirst().place().line()).isEqualTo(2);
    assertThat(only(TestPassed.class, result).check()).isEqualTo("fine");
  }

  @Test
  void an_endless_loop_inside_the_jdk_is_ended_at_the_cpu_limit_and_placed() {
    RunTests job =
        children.job(
            new Limits(2_000, 120_000, 1_000_000, 60_000, 1_000),
            FINE,
            "@Check(\"endless\") void endless() {\n"
                + " Stream.generate(String::new).allMatch(String::isEmpty); }");
    RunResult result = children.workers.run("somebody", job);
    assertThat(result.closed()).isTrue();
    LimitHit hit = only(LimitHit.class, result);
    assertThat(hit.check()).isEqualTo("endless");
    assertThat(hit.limit()).isEqualTo("cpu");
    assertThat(hit.decides()).isTrue();
    assertThat(hit.stack().stream().filter(Frame::subject).map(frame -> frame.place().line()))
        .contains(2);
    assertThat(only(TestPassed.class, result).check()).isEqualTo("fine");
  }

  @Test
  void an_idle_wait_outside_the_simulation_is_ended_at_the_wall_limit_and_decides_nothing() {
    RunTests job =
        children.job(
            new Limits(20_000, 1_500, 1_000_000, 60_000, 1_000),
            "@Check(\"waits\") void waits() throws Exception {"
                + " new ProcessBuilder(\"sleep\", \"1000\").start().getInputStream().read(); }");
    RunResult result = children.workers.run("somebody", job);
    assertThat(result.closed()).isFalse();
    assertThat(result.observations())
        .noneMatch(one -> one instanceof LimitHit hit && hit.decides())
        .noneMatch(TestPassed.class::isInstance);
  }

  @Test
  void running_out_of_memory_costs_only_the_check_that_does() {
    RunResult result =
        children.run(
            FINE,
            "@Check(\"greedy\") void greedy() {"
                + " List<byte[]> all = new ArrayList<>(); while (true) all.add(new byte[1 << 20]);"
                + " }");
    assertThat(result.closed()).isTrue();
    Died died = only(Died.class, result);
    assertThat(died.check()).isEqualTo("greedy");
    assertThat(died.cause()).isEqualTo(Died.Cause.OUT_OF_MEMORY);
    assertThat(only(TestPassed.class, result).check()).isEqualTo("fine");
  }

  @Test
  void asking_the_jvm_to_end_is_seen_and_ends_nothing_else() {
    RunResult result = children.run(FINE, "@Check(\"exits\") void exits() {\n System.exit(0); }");
    assertThat(result.closed()).isTrue();
    ExitCalled exit = only(ExitCalled.class, result);
    assertThat(exit.check()).isEqualTo("exits");
    assertThat(exit.at().place().line()).isEqualTo(2);
    assertThat(only(TestPassed.class, result).check()).isEqualTo("fine");
  }

  @Test
  void a_gigabyte_of_output_is_counted_its_beginning_kept_and_costs_the_check() {
    RunResult result =
        children.run(
            FINE,
            "@Check(\"chatty\") void chatty() throws Exception {\n"
                + " byte[] text = \"spam\".repeat(1 << 20).getBytes();"
                + " for (int i = 0; i < 256; i++) System.out.write(text, 0, text.length); }");
    assertThat(result.closed()).isTrue();
    OutputSeen output = only(OutputSeen.class, result);
    assertThat(output.total()).isEqualTo(1L << 30);
    assertThat(output.text()).hasSize(1_000).startsWith("spamspam");
    LimitHit hit = only(LimitHit.class, result);
    assertThat(hit.check()).isEqualTo("chatty");
    assertThat(hit.limit()).isEqualTo("output");
    assertThat(hit.decides()).isTrue();
    assertThat(hit.stack().stream().filter(Frame::subject).map(frame -> frame.place().line()))
        .containsExactly(2);
  }

  @Test
  void a_disk_that_fills_up_costs_only_the_check_that_fills_it() {
    RunResult result =
        children.run(
            FINE,
            "@Check(\"floods\") void floods() throws Exception {\n"
                + " byte[] block = new byte[8 << 20];"
                + " for (int i = 0; ; i = (i + 1) % 20) Files.write(Path.of(\"f\" + i), block); }");
    assertThat(result.closed()).isTrue();
    LimitHit hit = only(LimitHit.class, result);
    assertThat(hit.check()).isEqualTo("floods");
    assertThat(hit.limit()).isEqualTo("disk");
    assertThat(hit.allowed()).isEqualTo("64 MB");
    assertThat(hit.decides()).isTrue();
    assertThat(only(TestPassed.class, result).check()).isEqualTo("fine");
  }

  @Test
  void ten_thousand_platform_threads_are_no_trouble() {
    RunResult result =
        children.run(
            "@Check(\"threads\") void threads() throws Exception {"
                + " List<Thread> all = new ArrayList<>();"
                + " for (int i = 0; i < 10_000; i++)"
                + " all.add(Thread.ofPlatform().start(() -> {"
                + " try { Thread.sleep(1_000); } catch (InterruptedException e) { } }));"
                + " for (Thread one : all) one.join(); }");
    assertThat(result.closed()).isTrue();
    assertThat(only(TestPassed.class, result).virtualNanos()).isEqualTo(1_000_000_000L);
  }

  @Test
  void writing_to_the_standard_output_itself_does_not_reach_the_grader() {
    RunResult result =
        children.run(
            "@Check(\"raw\") void raw() throws Exception {"
                + " try { new FileOutputStream(FileDescriptor.out).write(new byte[1000]); }"
                + " catch (IOException e) { } }");
    assertThat(result.closed()).isTrue();
    assertThat(only(TestPassed.class, result).check()).isEqualTo("raw");
  }

  @Test
  void forged_frames_break_the_chain_and_decide_nothing() {
    RunResult result =
        children.run(
            FINE,
            "@Check(\"forger\") void forger() throws Exception {"
                + " for (File one : new File(\"/proc/self/fd\").listFiles()) {"
                + " try { if (Files.readSymbolicLink(one.toPath()).toString().startsWith(\"pipe\")"
                + " && !one.getName().equals(\"2\"))"
                + " Files.write(one.toPath(), new byte[200], StandardOpenOption.WRITE); }"
                + " catch (IOException e) { } } }");
    assertThat(result.closed()).isFalse();
    assertThat(only(Died.class, result).cause()).isEqualTo(Died.Cause.TAMPERED);
  }

  @Test
  void a_worker_that_is_killed_says_so() throws ChildException {
    RunTests job =
        children.job(
            "@Check(\"endless\") void endless() {"
                + " Stream.generate(String::new).allMatch(String::isEmpty); }");
    try (Child worker = children.worker()) {
      Thread.startVirtualThread(
          () -> ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly());
      Answer answer = worker.talk(job, ALLOWANCE);
      assertThat(answer)
          .isEqualTo(
              new Answer.Gone(answer.messages(), Died.Cause.EXITED, "it was killed by signal 9"));
    }
  }

  @Test
  void a_worker_is_used_again_after_a_clean_job_only() throws ChildException {
    assertThat(reusableAfter(FINE)).isTrue();
    assertThat(reusableAfter("@Check(\"e\") void e() { System.exit(3); }")).isFalse();
  }

  @Test
  void a_worker_is_used_again_when_what_a_test_has_changed_is_put_back() throws ChildException {
    assertThat(reusableAfter("@Check(\"p\") void p() { System.setProperty(\"a\", \"b\"); }"))
        .isTrue();
    assertThat(reusableAfter("@Check(\"l\") void l() { Locale.setDefault(Locale.GERMANY); }"))
        .isTrue();
  }

  private boolean reusableAfter(String member) throws ChildException {
    try (Child worker = children.worker()) {
      Answer answer = worker.talk(children.job(member), ALLOWANCE);
      assertThat(answer).isInstanceOf(Answer.Closed.class);
      return answer instanceof Answer.Closed closed && closed.reusable();
    }
  }

  private static <T extends Observation> T only(Class<T> kind, RunResult result) {
    List<T> found =
        result.observations().stream().filter(kind::isInstance).map(kind::cast).toList();
    assertThat(found).describedAs("in %s", result.observations()).hasSize(1);
    return found.getFirst();
  }
}
