package headwaiter.verify.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Console;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** What goes through one door only: classes of others, processes, time, chance, streams. */
record Doors(House house) {
  List<HouseRule> rules() {
    return List.of(
        new HouseRule("loading", loading()),
        new HouseRule("processes", processes()),
        new HouseRule("clocks", clocks()),
        new HouseRule("chance", chance()),
        new HouseRule("streams", streams()));
  }

  private ArchRule loading() {
    return noClasses()
        .that()
        .resideInAnyPackage(house.all("grader"))
        .should()
        .accessTargetWhere(
            Accesses.any(
                Accesses.to(
                    Class.class, "forName", "newInstance", "getMethod", "getDeclaredMethod"),
                Accesses.to(ClassLoader.class, "loadClass", "defineClass"),
                Accesses.to(
                    MethodHandles.Lookup.class, "defineClass", "defineHiddenClass", "findClass"),
                Accesses.to(Proxy.class, "newProxyInstance"),
                Accesses.to(URLClassLoader.class)))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage("java.lang.reflect"))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(URLClassLoader.class)
        .because("student code lives behind the boundary");
  }

  private ArchRule processes() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(house.all("grader.sandbox"))
        // No JVM may attach to itself, so it starts another one for that (decision 14).
        .and(DescribedPredicate.not(house.named("simulator.agent.SelfAttach")))
        .should()
        .accessTargetWhere(
            Accesses.any(Accesses.to(ProcessBuilder.class), Accesses.to(Runtime.class, "exec")))
        .because("there is one door to the system");
  }

  private ArchRule clocks() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            house.all(
                "grader.cli",
                "grader.sandbox",
                "hook",
                // They run in virtual time alone.
                "simulator.conformance.programs"))
        // Outside is the door to real time; what the others sleep is virtual (decision 8).
        .and(
            DescribedPredicate.not(
                house.named(
                    "simulator.sim.Outside",
                    "junit.MachineSimulation",
                    "junit.RecordedService",
                    "junit.http.Wire")))
        .should()
        .accessTargetWhere(
            Accesses.any(
                Accesses.to(System.class, "currentTimeMillis", "nanoTime"),
                Accesses.to(Thread.class, "sleep"),
                Accesses.to(TimeUnit.class, "sleep"),
                Accesses.to(LockSupport.class, "parkNanos", "parkUntil"),
                Accesses.to(Timer.class),
                Accesses.to(Clock.class, "systemUTC", "systemDefaultZone", "system"),
                Accesses.to(Instant.class, "now"),
                Accesses.to(LocalDate.class, "now"),
                Accesses.to(LocalTime.class, "now"),
                Accesses.to(LocalDateTime.class, "now"),
                Accesses.to(OffsetDateTime.class, "now"),
                Accesses.to(ZonedDateTime.class, "now")))
        .because("tests own the clock");
  }

  private ArchRule chance() {
    return noClasses()
        .that()
        // Their chance is the simulation's.
        .resideOutsideOfPackages(house.all("simulator.conformance.programs"))
        .should()
        .accessTargetWhere(
            Accesses.any(
                Accesses.toEmptyConstructor(Random.class),
                Accesses.toEmptyConstructor(SplittableRandom.class),
                Accesses.to(RandomGenerator.class, "getDefault"),
                Accesses.to(Math.class, "random"),
                Accesses.to(ThreadLocalRandom.class),
                Accesses.to(Collections.class, "shuffle")))
        .because("failures replay");
  }

  private ArchRule streams() {
    return noClasses()
        .that(DescribedPredicate.not(simpleNameEndingWith("Main")))
        // They listen to, write to, or compare the streams of the code under test (decision 8).
        .and(
            DescribedPredicate.not(
                house.named(
                    "worker.Wear",
                    "worker.tests.Output",
                    "junit.EventLoop",
                    "simulator.sim.Defaults")))
        .should()
        .accessTargetWhere(
            Accesses.any(
                Accesses.to(
                    System.class,
                    "out",
                    "err",
                    "in",
                    "exit",
                    "console",
                    "setOut",
                    "setErr",
                    "setIn"),
                Accesses.to(Runtime.class, "exit", "halt"),
                Accesses.to(Console.class),
                Accesses.to(Throwable.class, "printStackTrace")))
        .because("output is a value until the edge");
  }
}
