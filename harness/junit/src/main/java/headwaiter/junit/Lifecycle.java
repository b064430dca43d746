package headwaiter.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * One run of a test as JUnit does it: new instances, {@code @BeforeEach} from the outside in, the
 * test, {@code @AfterEach} from the inside out.
 *
 * @param test the method
 * @param arguments as JUnit resolved them, with stand-ins
 * @param theirs JUnit's own instances, outermost first
 * @param context resolves the parameters of all other methods
 * @param classes gives the class that is used in place of another
 */
record Lifecycle(
    Method test,
    List<Object> arguments,
    List<Object> theirs,
    ExtensionContext context,
    UnaryOperator<Class<?>> classes) {
  static Lifecycle of(ReflectiveInvocationContext<Method> method, ExtensionContext context) {
    return new Lifecycle(
        method.getExecutable(),
        new ArrayList<>(method.getArguments()),
        context.getRequiredTestInstances().getAllInstances(),
        context,
        UnaryOperator.identity());
  }

  /** The same with classes of another loader. */
  Lifecycle with(UnaryOperator<Class<?>> others) {
    return new Lifecycle(test, arguments, theirs, context, others);
  }

  /** Runs it. Throws what JUnit would report; further failures are suppressed by the first. */
  void run() throws Throwable {
    List<Object> instances = isShared() ? theirs : instances();
    Throwable failure = null;
    try {
      for (Object instance : instances) {
        invokeAll(instance, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN);
      }
      invokeTest(instances.getLast());
    } catch (Throwable e) {
      failure = e;
    }
    for (Object instance : instances.reversed()) {
      failure = tearDown(instance, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  boolean isShared() {
    return context
        .getTestInstanceLifecycle()
        .filter(TestInstance.Lifecycle.PER_CLASS::equals)
        .isPresent();
  }

  private List<Object> instances() throws IllegalAccessException {
    List<Object> made = new ArrayList<>();
    for (Object original : theirs) {
      Class<?> type = classes.apply(original.getClass());
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      Object outer = made.isEmpty() ? null : made.getLast();
      Object instance = context.getExecutableInvoker().invoke(constructor, outer);
      inject(original, instance);
      made.add(instance);
    }
    return made;
  }

  /** What extensions have put into annotated fields of JUnit's instance. */
  private static void inject(Object original, Object instance) throws IllegalAccessException {
    Class<?> to = instance.getClass();
    for (Class<?> from = original.getClass(); from != null; from = from.getSuperclass()) {
      for (Field field : from.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        boolean fixed = Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers);
        if (!fixed && field.getAnnotations().length > 0) {
          field.setAccessible(true);
          copy(field.get(original), field.getName(), to, instance);
        }
      }
      to = to.getSuperclass();
    }
  }

  private static void copy(@Nullable Object value, String name, Class<?> type, Object to)
      throws IllegalAccessException {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      field.set(to, value);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(type + " was changed while its tests ran", e);
    }
  }

  private void invokeTest(Object instance) throws Throwable {
    Method method = test;
    if (classes.apply(test.getDeclaringClass()) != test.getDeclaringClass()) {
      Class<?>[] types =
          Arrays.stream(test.getParameterTypes()).map(classes).toArray(Class<?>[]::new);
      method = classes.apply(test.getDeclaringClass()).getDeclaredMethod(test.getName(), types);
    }
    method.setAccessible(true);
    try {
      method.invoke(instance, Given.in(arguments));
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Throwable tearDown(Object instance, @Nullable Throwable before) {
    try {
      invokeAll(instance, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP);
      return before;
    } catch (Throwable e) {
      if (before == null || before == e) {
        return e;
      }
      before.addSuppressed(e);
      return before;
    }
  }

  private void invokeAll(
      Object instance, Class<? extends Annotation> kind, HierarchyTraversalMode order) {
    for (Method method : AnnotationSupport.findAnnotatedMethods(instance.getClass(), kind, order)) {
      context.getExecutableInvoker().invoke(method, instance);
    }
  }
}
