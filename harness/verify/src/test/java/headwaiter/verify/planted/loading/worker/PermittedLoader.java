package headwaiter.verify.planted.loading.worker;

final class PermittedLoader {
  Class<?> load(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
