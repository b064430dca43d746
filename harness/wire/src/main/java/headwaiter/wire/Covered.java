package headwaiter.wire;

import java.util.Arrays;
import java.util.Objects;

/**
 * What was reached of a class that carries probes. Informative: the class itself notes it.
 *
 * @param id of the class
 * @param reached a byte for each of its probes: 1 if it was reached, else 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record Covered(long id, byte[] reached) implements Message {
  @Override
  public boolean equals(Object other) {
    return other instanceof Covered that && id == that.id && Arrays.equals(reached, that.reached);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, reached.length);
  }
}
