package headwaiter.api;

import java.lang.reflect.Method;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Takes a test method to the {@link Simulator} that is installed beside this API. Public because
 * JUnit makes it, and this package is open to nobody: what JUnit may reach, anybody may through it.
 */
public final class InSimulation implements InvocationInterceptor, ParameterResolver {
  static final Simulator SIMULATOR =
      ServiceLoader.load(Simulator.class, InSimulation.class.getClassLoader())
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "No simulator found. Expected one implementation of "
                          + Simulator.class.getName()
                          + " beside the API; add the module headwaiter-junit."));

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Simulation.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return SIMULATOR.placeholder();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    SIMULATOR.run(method.getExecutable());
  }
}
