package headwaiter.verify.planted.loading.grader.run;

final class ForbiddenReference {
  interface Loading {
    Class<?> load(String name) throws ClassNotFoundException;
  }

  Loading by(ClassLoader loader) {
    return loader::loadClass;
  }
}
