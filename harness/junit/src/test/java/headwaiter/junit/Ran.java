package headwaiter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of tests that JUnit ran for a test.
 *
 * @param results by the tests' display names
 */
record Ran(Map<String, TestExecutionResult> results) {
  static Ran of(Class<?> tests) {
    return of(tests, Map.of());
  }

  static Ran of(Class<?> tests, Map<String, String> configuration) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClass(tests))
            .configurationParameters(configuration)
            .build();
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    LauncherFactory.create()
        .execute(
            request,
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                  synchronized (results) {
                    results.put(test.getDisplayName(), result);
                  }
                }
              }
            });
    return new Ran(results);
  }

  List<String> names() {
    return List.copyOf(results.keySet());
  }

  TestExecutionResult.Status status(String name) {
    return result(name).getStatus();
  }

  /** What a test failed with. */
  Throwable failure(String name) {
    return result(name).getThrowable().orElseThrow(() -> new AssertionError(name + " passed"));
  }

  /** The lines of its message. */
  List<String> message(String name) {
    return String.valueOf(failure(name).getMessage()).lines().toList();
  }

  /** Where its stack begins. */
  String top(String name) {
    StackTraceElement top = failure(name).getStackTrace()[0];
    return top.getFileName() + ":" + top.getMethodName();
  }

  /** Every test passed, and there were so many. */
  void passed(int number) {
    assertThat(results).hasSize(number);
    assertThat(results.values())
        .allSatisfy(
            result ->
                assertThat(result.getStatus())
                    .as(() -> Objects.toString(result.getThrowable().orElse(null)))
                    .isEqualTo(TestExecutionResult.Status.SUCCESSFUL));
  }

  private TestExecutionResult result(String name) {
    TestExecutionResult result = results.get(name);
    if (result == null) {
      throw new AssertionError("no test " + name + " among " + results.keySet());
    }
    return result;
  }
}
