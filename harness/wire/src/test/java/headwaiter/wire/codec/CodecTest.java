package headwaiter.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import headwaiter.wire.Hello;
import headwaiter.wire.Message;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodecTest {
  private static final Message HELLO = new Hello("worker", 4711, "25+36", "");

  @Test
  void every_kind_of_message_comes_back_as_it_was() throws WireException {
    Samples samples = new Samples(1);
    for (Class<?> kind : Samples.kinds(Message.class)) {
      for (int i = 0; i < 40; i++) {
        Message message = (Message) samples.of(kind);
        assertThat(Codec.decode(Codec.encode(message))).isEqualTo(message);
      }
    }
  }

  @Test
  void corrupted_bytes_give_a_message_or_a_wire_exception_and_nothing_else() {
    Samples samples = new Samples(2);
    Random random = new Random(2);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Codec.encode((Message) samples.of(Message.class));
      for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(Codec.decode(Arrays.copyOf(bytes, bytes.length - random.nextInt(2))))
            .isInstanceOf(Message.class);
      } catch (WireException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(5_000);
  }

  @Test
  void random_bytes_give_a_message_or_a_wire_exception_and_nothing_else() {
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      try {
        assertThat(Codec.decode(bytes)).isInstanceOf(Message.class);
      } catch (WireException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(10_000);
  }

  @Test
  void a_length_beyond_the_end_is_refused_before_memory_is_taken() {
    byte[] bytes = Codec.encode(HELLO);
    Arrays.fill(bytes, 1, 5, (byte) 0x7f);
    assertThatExceptionOfType(WireException.Malformed.class)
        .isThrownBy(() -> Codec.decode(bytes))
        .withMessageContaining("expected 2139062143 bytes");
  }

  @Test
  void bytes_after_the_message_are_refused() {
    byte[] bytes = Codec.encode(HELLO);
    assertThatExceptionOfType(WireException.Malformed.class)
        .isThrownBy(() -> Codec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .withMessage("1 bytes after the end of the message");
  }
}
