package headwaiter.libraries;

import headwaiter.simulator.weave.Weaver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The class path, woven: the programs as code under test, libraries as libraries. Each class once.
 */
final class WovenClasses {
  static final String PROGRAMS = "headwaiter.libraries.";
  private static final Pattern PROGRAM =
      Pattern.compile("headwaiter\\.libraries\\.([a-z0-9]+\\..*|Watch)");
  private static final Map<String, byte[]> WOVEN = new ConcurrentHashMap<>();
  private static final byte[] NONE = {};

  private WovenClasses() {}

  /** Whether a class is code under test. */
  static boolean isProgram(String name) {
    return PROGRAM.matcher(name).matches();
  }

  static byte[] of(String name) throws ClassNotFoundException {
    byte[] woven = WOVEN.computeIfAbsent(name, WovenClasses::weave);
    if (woven == NONE) {
      throw new ClassNotFoundException(name);
    }
    return woven;
  }

  private static byte[] weave(String name) {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = WovenClasses.class.getResourceAsStream(file)) {
      return in == null
          ? NONE
          : Weaver.weave(
              in.readAllBytes(), isProgram(name) ? Weaver.Mode.SUBJECT : Weaver.Mode.SUPPORT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
