package headwaiter.simulator.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/**
 * The classes of {@code headwaiter.hook}, which java.base will call. They are not on the class
 * path, where the code under test would find a second copy, but bundled in our jar, and are defined
 * by the boot loader.
 *
 * <p>They become members of its unnamed module, since no package can be added to java.base once it
 * is there. A jar on the boot loader's search path would do the same, but the JVM then gives up its
 * archive of the application's classes, and says so on standard output.
 */
final class HookClasses {
  private HookClasses() {}

  /** Makes the boot loader know them, and lets them see java.base from within. */
  static void define(Instrumentation jvm) throws IOException {
    Module base = Object.class.getModule();
    Set<Module> us = Set.of(HookClasses.class.getModule());
    jvm.redefineModule(
        base, Set.of(), Map.of("jdk.internal.misc", us), Map.of(), Set.of(), Map.of());
    Class<?> last = Object.class;
    for (Map.Entry<String, byte[]> hook :
        Bundle.read(Ours.HOOKS, Ours.read(Ours.HOOKS)).entrySet()) {
      last = Boot.define(hook.getKey(), hook.getValue());
    }
    Set<Module> hooks = Set.of(last.getModule());
    Map<String, Set<Module>> all = new HashMap<>();
    for (String name : base.getPackages()) {
      all.put(name, hooks);
    }
    jvm.redefineModule(base, hooks, all, all, Set.of(), Map.of());
  }

  /** Apart, because it can't be linked before java.base lets it. */
  private static final class Boot {
    static Class<?> define(String name, byte[] classFile) {
      return Unsafe.getUnsafe().defineClass(name, classFile, 0, classFile.length, null, null);
    }
  }
}
