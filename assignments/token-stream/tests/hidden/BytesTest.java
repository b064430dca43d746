package course.tokenstream.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.tokenstream.TokenStream;
import headwaiter.api.Check;
import headwaiter.api.Simulation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes that are cut where nobody expects it. */
class BytesTest {
  private static final String MENU =
      "data: crème brûlée\r\n\r\ndata: 鴨\ndata: 🍲!\n\ndata:\ndata:[DONE]\n";

  private static List<String> tokens() {
    return List.of("crème brûlée", "鴨", "🍲!", "", "complete");
  }

  private static List<String> read(Simulation sim, Body body) throws Exception {
    Reader reader = new Reader(sim, Long.MAX_VALUE).at(TokenStream.tokens(body.in(sim)));
    sim.settle();
    return reader.seen().stream().map(seen -> seen.substring("0 s: ".length())).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<byte[]> cut(byte[] bytes, int size) {
    List<byte[]> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += size) {
      pieces.add(Arrays.copyOfRange(bytes, from, Math.min(from + size, bytes.length)));
    }
    return pieces;
  }

  @Check("split-characters")
  @Test
  void characters_survive_every_cut(Simulation sim) throws Exception {
    for (int size = 1; size <= 7; size++) {
      assertEquals(
          tokens(),
          read(sim, Body.ofBytes(Duration.ZERO, cut(bytes(MENU), size))),
          "in chunks of " + size + " bytes");
    }
  }

  @Check("split-lines")
  @Test
  void the_buffers_of_a_chunk_belong_together(Simulation sim) throws Exception {
    List<ByteBuffer> buffers =
        cut(bytes("data: soup\r\ndata: fish\r\ndata: [DONE]\r\n"), 11).stream()
            .map(ByteBuffer::wrap)
            .toList();
    assertEquals(List.of("soup", "fish", "complete"), read(sim, Body.ofBuffers(buffers)));
  }

  @Check("split-lines")
  @Test
  void a_buffer_begins_and_ends_where_it_says(Simulation sim) throws Exception {
    ByteBuffer part = ByteBuffer.wrap(bytes("xxdata: soup\ndata: [DONE]\nyy"));
    part.position(2).limit(part.limit() - 2);
    assertEquals(List.of("soup", "complete"), read(sim, Body.ofBuffers(List.of(part))));
  }

  @Check("lines")
  @Test
  void one_space_is_dropped_and_no_more(Simulation sim) throws Exception {
    Body body =
        Body.slow(
            Duration.ZERO,
            "data:soup\r\ndata: fish \r\ndata:  cheese\ndata: data: x\n data: y\ndata: [DONE]\r\n");
    assertEquals(List.of("soup", "fish ", " cheese", "data: x", "complete"), read(sim, body));
  }

  @Check("lines")
  @Test
  void done_is_a_word_like_others_unless_it_stands_alone(Simulation sim) throws Exception {
    Body body =
        Body.slow(
            Duration.ZERO, "data: not [DONE]\ndata:  [DONE]\n: [DONE]\n[DONE]\ndata: [DONE]\n");
    assertEquals(List.of("not [DONE]", " [DONE]", "complete"), read(sim, body));
  }
}
