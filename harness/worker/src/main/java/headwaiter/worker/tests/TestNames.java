package headwaiter.worker.tests;

import java.lang.reflect.Method;

/** How a test is called: {@code Class.method}, without the package. */
final class TestNames {
  private TestNames() {}

  static String of(Method test) {
    return simple(test.getDeclaringClass().getName()) + "." + test.getName();
  }

  static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
