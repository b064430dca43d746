package course.tokenstream;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tokens of bytes. A line is cut at its LF, which is no part of any other character in UTF-8,
 * and decoded when it is whole. For one thread at a time.
 */
final class Lines {
  static final String DONE = "[DONE]";

  private static final String DATA = "data:";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** The tokens of the lines that end in this chunk. */
  List<String> tokensIn(List<ByteBuffer> chunk) {
    List<String> tokens = new ArrayList<>();
    for (ByteBuffer buffer : chunk) {
      while (buffer.hasRemaining()) {
        byte each = buffer.get();
        if (each == '\n') {
          endLine(tokens);
        } else {
          line.write(each);
        }
      }
    }
    return tokens;
  }

  /** The token of the line that never ended, if it has one. */
  List<String> tokensAtTheEnd() {
    List<String> tokens = new ArrayList<>();
    endLine(tokens);
    return tokens;
  }

  private void endLine(List<String> tokens) {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    if (!text.startsWith(DATA)) {
      return;
    }
    int from = DATA.length() + (text.startsWith(" ", DATA.length()) ? 1 : 0);
    int to = text.length() - (text.endsWith("\r") ? 1 : 0);
    tokens.add(text.substring(from, Math.max(from, to)));
  }
}
