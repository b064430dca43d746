package headwaiter.simulator.conformance.programs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Set;
import java.util.TreeSet;

/** Everything that tells the time of day tells the same. */
final class Clocks {
  private Clocks() {}

  static String run() throws Exception {
    Thread.sleep(Duration.ofMinutes(90));
    Set<Long> millis = new TreeSet<>();
    millis.add(System.currentTimeMillis());
    millis.add(Instant.now().toEpochMilli());
    millis.add(LocalDateTime.now(ZoneOffset.UTC).toInstant(ZoneOffset.UTC).toEpochMilli());
    millis.add(new Date().getTime());
    millis.add(Clock.systemUTC().millis());
    millis.add(Calendar.getInstance().getTimeInMillis());
    millis.add(new GregorianCalendar().getTimeInMillis());
    return millis.size() + " " + Instant.now();
  }
}
