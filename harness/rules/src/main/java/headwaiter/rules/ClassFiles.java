package headwaiter.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The class files from which ArchUnit imported its classes. */
final class ClassFiles {
  private ClassFiles() {}

  /** By name; without those of which ArchUnit has seen no file. */
  static Map<String, byte[]> of(Iterable<JavaClass> classes) {
    Map<String, byte[]> files = new TreeMap<>();
    for (JavaClass each : classes) {
      Optional<Source> source = each.getSource();
      if (source.isPresent()) {
        files.put(each.getName(), read(source.get()));
      }
    }
    return files;
  }

  private static byte[] read(Source source) {
    try {
      URLConnection connection = source.getUri().toURL().openConnection();
      connection.setUseCaches(false);
      try (InputStream bytes = connection.getInputStream()) {
        return bytes.readAllBytes();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException("Can't read " + source.getUri() + " any more.", gone);
    }
  }
}
