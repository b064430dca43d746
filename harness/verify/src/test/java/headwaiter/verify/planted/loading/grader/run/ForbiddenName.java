package headwaiter.verify.planted.loading.grader.run;

final class ForbiddenName {
  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
