package headwaiter.junit;

import headwaiter.api.Simulation;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Takes tests with {@link Simulated} into simulations. Public because JUnit makes it. */
public final class SimulatedExtension implements InvocationInterceptor, ParameterResolver {
  /** One simulation at a time in a JVM; JUnit keeps to that by itself if it knows of it. */
  private static final ReentrantLock ALONE = new ReentrantLock(true);

  private static final long PATIENCE_MINUTES = 10;
  private static volatile String running = "";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Simulation.class || type == Clock.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Given.of(parameter.getParameter().getType());
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    simulate(invocation, method, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    simulate(invocation, method, context);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context) {
    invocation.skip(); // it runs in the simulation
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context) {
    invocation.skip(); // it ran in the simulation
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context) {
    throw new ExtensionConfigurationException(
        method.getExecutable().getName()
            + " makes dynamic tests, which can't be simulated: each of them can be run only once."
            + " Expected @Test, @ParameterizedTest or @RepeatedTest.");
  }

  private static void simulate(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    Readiness.require();
    SimulatedTest test = SimulatedTest.of(method, context);
    if (!ALONE.tryLock(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      throw new IllegalStateException(
          "Another simulation does not end, so this one can't begin: " + running);
    }
    try {
      running = context.getUniqueId();
      test.run();
    } finally {
      ALONE.unlock();
    }
  }
}
