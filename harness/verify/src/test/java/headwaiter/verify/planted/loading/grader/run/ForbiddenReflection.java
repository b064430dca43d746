package headwaiter.verify.planted.loading.grader.run;

import java.lang.reflect.Method;

final class ForbiddenReflection {
  Object call(Method method) throws ReflectiveOperationException {
    return method.invoke(null);
  }
}
