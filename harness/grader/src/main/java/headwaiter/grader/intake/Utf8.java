package headwaiter.grader.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds where a file stops being UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** The line, from 1, of the first byte that is wrong; 0 if there is none. */
  static int firstBadLine(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      var result =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(in, CharBuffer.allocate(bytes.length + 1), true);
      if (!result.isError()) {
        return 0;
      }
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        if (bytes[i] == '\n') {
          line++;
        }
      }
      return line;
    } catch (IOException e) {
      return 0;
    }
  }
}
