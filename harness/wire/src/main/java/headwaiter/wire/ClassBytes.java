package headwaiter.wire;

import java.util.List;
import java.util.Objects;

/**
 * A compiled class.
 *
 * @param name the binary name, with dots
 * @param bytes the class file
 */
@SuppressWarnings("ArrayRecordComponent")
public record ClassBytes(String name, byte[] bytes) {
  @Override
  public boolean equals(Object other) {
    return other instanceof ClassBytes that
        && name.equals(that.name)
        && java.util.Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, bytes.length);
  }

  /** The names alone. */
  public static List<String> names(List<ClassBytes> classes) {
    return classes.stream().map(ClassBytes::name).toList();
  }
}
