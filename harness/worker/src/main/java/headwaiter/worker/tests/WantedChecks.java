package headwaiter.worker.tests;

import headwaiter.api.Check;
import headwaiter.wire.CheckPlan;
import headwaiter.wire.RunTests;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves out the tests of checks that nobody asked for.
 *
 * @param checks the ids of those that are wanted
 */
record WantedChecks(Set<String> checks) implements PostDiscoveryFilter {
  static WantedChecks of(RunTests job) {
    return new WantedChecks(
        job.plans().stream().map(CheckPlan::check).collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    return FilterResult.includedIf(
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .map(source -> check(source.getJavaMethod()).filter(checks::contains).isPresent())
            .orElse(true));
  }

  static Optional<String> check(Method test) {
    return Optional.ofNullable(test.getAnnotation(Check.class)).map(Check::value);
  }
}
