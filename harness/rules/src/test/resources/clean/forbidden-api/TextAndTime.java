package sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

public class TextAndTime {
  private static final Pattern WORD = Pattern.compile("\\w+");

  public static String describe(Clock clock, byte[] bytes) {
    String text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString();
    LocalDate today = LocalDate.now(clock);
    return String.format(Locale.ROOT, "%s %s %s", today, WORD.matcher(text).results().count(), id());
  }

  private static UUID id() {
    return new UUID(System.currentTimeMillis(), System.identityHashCode(WORD));
  }
}
