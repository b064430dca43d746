package headwaiter.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import headwaiter.wire.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What hostile bytes do to who reads them: nothing but a message, or a {@link WireException}. How
 * often is said in the module's POM: 100,000 times each, and ten million times with {@code -Dlong}.
 */
class HostileBytesProperties {
  private static final int KINDS = 200;
  private static final List<byte[]> MESSAGES = encoded();
  private static final Nonce NONCE = Nonce.fresh();
  private static final int LARGEST = 1 << 16;

  /** What is done to some bytes. */
  private record Change(Kind kind, int at, int value) {
    private enum Kind {
      SET,
      FLIP,
      CUT,
      INSERT,
      REPEAT
    }

    private byte[] to(byte[] bytes) {
      if (bytes.length == 0) {
        return new byte[] {(byte) value};
      }
      int place = Math.floorMod(at, bytes.length);
      return switch (kind) {
        case SET -> with(bytes, place, (byte) value);
        case FLIP -> with(bytes, place, (byte) (bytes[place] ^ (1 << (value & 7))));
        case CUT -> Arrays.copyOf(bytes, place);
        case INSERT ->
            join(
                Arrays.copyOf(bytes, place),
                new byte[] {(byte) value},
                Arrays.copyOfRange(bytes, place, bytes.length));
        case REPEAT -> join(bytes, Arrays.copyOfRange(bytes, place, bytes.length));
      };
    }
  }

  @Property
  void any_bytes_are_a_message_or_refused(@ForAll byte[] bytes) {
    decodes(bytes);
  }

  @Property
  void a_message_that_was_changed_is_a_message_or_refused(
      @ForAll("messages") byte[] message, @ForAll("changes") List<Change> changes) {
    byte[] bytes = message;
    for (Change change : changes) {
      bytes = change.to(bytes);
    }
    decodes(bytes);
  }

  @Property
  void of_a_talk_that_was_changed_only_what_came_before_is_read(
      @ForAll("talks") List<byte[]> talk, @ForAll("changes") List<Change> changes)
      throws IOException {
    byte[] written = written(talk);
    byte[] changed = written;
    for (Change change : changes) {
      changed = change.to(changed);
    }
    int same = Arrays.mismatch(written, changed);
    FrameReader reader =
        new FrameReader(new ByteArrayInputStream(changed), NONCE, Direction.TO_GRADER, LARGEST);
    List<Message> read = new ArrayList<>();
    boolean refused = false;
    try {
      for (Optional<Message> next = reader.read(); next.isPresent(); next = reader.read()) {
        read.add(next.get());
      }
    } catch (WireException e) {
      refused = true;
    }
    List<Message> meant = new ArrayList<>();
    for (byte[] each : talk) {
      meant.add(Codec.decode(each));
    }
    assertThat(read.size()).isLessThanOrEqualTo(meant.size());
    assertThat(read).isEqualTo(meant.subList(0, read.size()));
    // All of it, and nothing more, is read of what is whole; what is cut between two frames ends.
    assertThat(same < 0 && refused).isFalse();
    assertThat(same >= 0 && !refused && read.size() == meant.size()).isFalse();
  }

  @Provide
  Arbitrary<byte[]> messages() {
    return Arbitraries.of(MESSAGES);
  }

  @Provide
  Arbitrary<List<byte[]>> talks() {
    return messages().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.of(Change.Kind.class),
            Arbitraries.integers().greaterOrEqual(0),
            Arbitraries.integers().between(0, 255))
        .as(Change::new)
        .list()
        .ofMaxSize(6);
  }

  private static void decodes(byte[] bytes) {
    assertThatCode(
            () -> {
              try {
                Codec.decode(bytes);
              } catch (WireException e) {
                // refused, as it should be
              }
            })
        .doesNotThrowAnyException();
  }

  private static byte[] written(List<byte[]> talk) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out, NONCE, Direction.TO_GRADER);
    for (byte[] each : talk) {
      writer.write(Codec.decode(each));
    }
    return out.toByteArray();
  }

  private static List<byte[]> encoded() {
    Samples samples = new Samples(7);
    List<byte[]> all = new ArrayList<>();
    for (Class<?> kind : Samples.kinds(Message.class)) {
      for (int i = 0; i < KINDS; i++) {
        byte[] bytes = Codec.encode((Message) samples.of(kind));
        if (bytes.length < LARGEST) {
          all.add(bytes);
        }
      }
    }
    return all;
  }

  private static byte[] with(byte[] bytes, int place, byte value) {
    byte[] changed = bytes.clone();
    changed[place] = value;
    return changed;
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
