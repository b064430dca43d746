package headwaiter.junit;

import headwaiter.api.Metered;
import headwaiter.simulator.sim.Body;
import headwaiter.simulator.sim.Machine;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Predicate;

/**
 * A test method on a new instance of its class.
 *
 * @param testClass the class, which may be another of the same name than the method's
 * @param test the method
 * @param subject what code under test is
 * @param places whether the places of calls to services are wanted
 */
record TestBody(Class<?> testClass, Method test, Predicate<String> subject, boolean places)
    implements Body {
  @Override
  public void run(Machine machine) throws Throwable {
    MachineSimulation simulation = new MachineSimulation(machine, subject, places);
    Given.current(simulation);
    Method method = testClass.getDeclaredMethod(test.getName(), test.getParameterTypes());
    method.setAccessible(true);
    Metered metered = method.getAnnotation(Metered.class);
    if (metered != null) {
      machine.meter(metered.cores());
    }
    Constructor<?> constructor = testClass.getDeclaredConstructor();
    constructor.setAccessible(true);
    try {
      Object instance = constructor.newInstance();
      if (test.getParameterCount() == 0) {
        method.invoke(instance);
      } else {
        method.invoke(instance, simulation);
      }
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
