package course.tokenstream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tokens of bytes. What is decoded is collected, and cut at each LF. For one thread at a
 * time.
 */
final class Lines {
  static final String DONE = "[DONE]";

  private static final String DATA = "data:";

  private final StringBuilder line = new StringBuilder();

  /** The tokens of the lines that end in this chunk. */
  List<String> tokensIn(List<ByteBuffer> chunk) {
    List<String> tokens = new ArrayList<>();
    for (ByteBuffer buffer : chunk) {
      line.append(StandardCharsets.UTF_8.decode(buffer));
    }
    for (int end = line.indexOf("\n"); end >= 0; end = line.indexOf("\n")) {
      endLine(line.substring(0, end), tokens);
      line.delete(0, end + 1);
    }
    return tokens;
  }

  /** The token of the line that never ended, if it has one. */
  List<String> tokensAtTheEnd() {
    List<String> tokens = new ArrayList<>();
    endLine(line.toString(), tokens);
    return tokens;
  }

  private void endLine(String text, List<String> tokens) {
    if (!text.startsWith(DATA)) {
      return;
    }
    int from = DATA.length() + (text.startsWith(" ", DATA.length()) ? 1 : 0);
    int to = text.length() - (text.endsWith("\r") ? 1 : 0);
    tokens.add(text.substring(from, Math.max(from, to)));
  }
}
