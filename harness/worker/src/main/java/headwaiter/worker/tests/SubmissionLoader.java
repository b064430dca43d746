package headwaiter.worker.tests;

import headwaiter.wire.ClassBytes;
import headwaiter.wire.RunTests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Defines the classes of a submission, of the given types and of the tests. Of the worker's own
 * classes they see what tests are written with, and nothing else.
 */
final class SubmissionLoader extends ClassLoader {
  private static final List<String> VISIBLE =
      List.of("headwaiter.api.", "org.junit.jupiter.api.", "org.opentest4j.");

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes = new HashMap<>();

  SubmissionLoader(RunTests job) {
    super("submission", ClassLoader.getPlatformClassLoader());
    job.subject().forEach(this::add);
    job.support().forEach(this::add);
  }

  private void add(ClassBytes compiled) {
    classes.put(compiled.name(), compiled.bytes());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (VISIBLE.stream().anyMatch(name::startsWith)) {
      return SubmissionLoader.class.getClassLoader().loadClass(name);
    }
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
