package headwaiter.wire.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import headwaiter.wire.Closing;
import headwaiter.wire.Interrupt;
import headwaiter.wire.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {
  private static final List<Message> TALK =
      List.of(
          new Interrupt("cpu", "4000 ms"), new Interrupt("wall", "9 ms"), new Closing(2, true, ""));
  private final Nonce nonce = Nonce.fresh();

  @Test
  void what_was_written_is_read_in_order_and_then_it_ends() throws IOException {
    FrameReader reader = reader(written(nonce, Direction.TO_GRADER));
    for (Message message : TALK) {
      assertThat(reader.read()).contains(message);
    }
    assertThat(reader.read()).isEmpty();
  }

  @Test
  void another_key_breaks_the_chain() {
    expect(WireException.BrokenChain.class, written(Nonce.fresh(), Direction.TO_GRADER));
  }

  @Test
  void frames_of_the_other_direction_break_the_chain() {
    expect(WireException.BrokenChain.class, written(nonce, Direction.TO_CHILD));
  }

  @Test
  void a_changed_byte_of_a_body_breaks_the_chain() {
    byte[] bytes = written(nonce, Direction.TO_GRADER);
    bytes[FrameWriter.HEAD + 5] ^= 1;
    expect(WireException.BrokenChain.class, bytes);
  }

  @Test
  void a_frame_that_comes_again_is_noticed() {
    byte[] bytes = written(nonce, Direction.TO_GRADER);
    byte[] first = Arrays.copyOf(bytes, frame(0));
    expect(WireException.Repeated.class, join(first, bytes));
  }

  @Test
  void a_frame_that_is_left_out_is_noticed() {
    byte[] bytes = written(nonce, Direction.TO_GRADER);
    expect(WireException.Missing.class, Arrays.copyOfRange(bytes, frame(0), bytes.length));
  }

  @Test
  void an_end_inside_a_frame_is_not_the_end() {
    byte[] bytes = written(nonce, Direction.TO_GRADER);
    expect(WireException.Truncated.class, Arrays.copyOf(bytes, bytes.length - 1));
  }

  @Test
  void a_frame_larger_than_allowed_is_refused_unread() {
    byte[] bytes = written(nonce, Direction.TO_GRADER);
    bytes[0] = 0x40;
    expect(WireException.Oversize.class, bytes);
  }

  @Test
  void noise_on_the_stream_is_always_a_wire_exception() {
    Random random = new Random(4);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = written(nonce, Direction.TO_GRADER);
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      expect(WireException.class, bytes);
    }
  }

  @Test
  void the_chain_is_the_hmac_of_rfc_4231() {
    byte[] key = "Jefe".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] text = "what do ya want for nothing?".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(java.util.HexFormat.of().formatHex(new Chain(key, "").mac(text)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  private void expect(Class<? extends WireException> problem, byte[] bytes) {
    assertThatExceptionOfType(problem)
        .isThrownBy(
            () -> {
              FrameReader reader = reader(bytes);
              while (reader.read().isPresent()) {
                assertThat(bytes).isNotEmpty();
              }
            });
  }

  private FrameReader reader(byte[] bytes) {
    return new FrameReader(new ByteArrayInputStream(bytes), nonce, Direction.TO_GRADER, 1 << 16);
  }

  private static byte[] written(Nonce nonce, Direction direction) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out, nonce, direction);
    try {
      for (Message message : TALK) {
        writer.write(message);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static int frame(int index) {
    return FrameWriter.HEAD + Codec.encode(TALK.get(index)).length + Chain.LINK;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
