package headwaiter.simulator.sim;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What anybody in a JVM may set for everybody. A simulation begins with what it finds, and what it
 * has changed is put back when it is over.
 */
record Defaults(
    Locale locale,
    Locale display,
    Locale format,
    TimeZone zone,
    Thread.@Nullable UncaughtExceptionHandler handler,
    InputStream in,
    PrintStream out,
    PrintStream err,
    Properties properties,
    Properties contents) {
  static Defaults now() {
    Properties properties = System.getProperties();
    return new Defaults(
        Locale.getDefault(),
        Locale.getDefault(Locale.Category.DISPLAY),
        Locale.getDefault(Locale.Category.FORMAT),
        TimeZone.getDefault(),
        Thread.getDefaultUncaughtExceptionHandler(),
        System.in,
        System.out,
        System.err,
        properties,
        (Properties) properties.clone());
  }

  /** Puts them back; returns what had been changed, in words. */
  List<String> putBack() {
    List<String> changed = new ArrayList<>();
    if (!locale.equals(Locale.getDefault())
        || !display.equals(Locale.getDefault(Locale.Category.DISPLAY))
        || !format.equals(Locale.getDefault(Locale.Category.FORMAT))) {
      changed.add("the default locale");
      Locale.setDefault(locale);
      Locale.setDefault(Locale.Category.DISPLAY, display);
      Locale.setDefault(Locale.Category.FORMAT, format);
    }
    if (!zone.equals(TimeZone.getDefault())) {
      changed.add("the default time zone");
      TimeZone.setDefault(zone);
    }
    if (handler != Thread.getDefaultUncaughtExceptionHandler()) {
      changed.add("the default handler of uncaught exceptions");
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    if (in != System.in || out != System.out || err != System.err) {
      changed.add("a standard stream");
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
    if (properties != System.getProperties() || !contents.equals(properties)) {
      changed.add("system properties");
      properties.clear();
      properties.putAll(contents);
      System.setProperties(properties);
    }
    return List.copyOf(changed);
  }
}
