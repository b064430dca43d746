package headwaiter.simulator.agent;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The woven classes of java.base.
 *
 * @param classes by internal name
 */
record BasePatch(Map<String, byte[]> classes) {
  /**
   * Puts them in the place of the JDK's: those that are not loaded yet as they are loaded, which is
   * cheap, and the others by redefinition. All of them are loaded now, because a class that is
   * loaded while another one is being transformed is shown to no transformer.
   */
  void apply(Instrumentation jvm) throws ClassNotFoundException, UnmodifiableClassException {
    Set<String> loaded = new HashSet<>();
    for (Class<?> type : jvm.getAllLoadedClasses()) {
      if (type.getClassLoader() == null) {
        loaded.add(type.getName().replace('.', '/'));
      }
    }
    Loading loading = new Loading(classes);
    List<ClassDefinition> others = new ArrayList<>();
    jvm.addTransformer(loading);
    try {
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        String name = entry.getKey();
        Class<?> type = Class.forName(name.replace('/', '.'), false, null);
        if (loaded.contains(name) || !loading.replaced.contains(name)) {
          others.add(new ClassDefinition(type, entry.getValue()));
        }
      }
    } finally {
      jvm.removeTransformer(loading);
    }
    jvm.redefineClasses(others.toArray(ClassDefinition[]::new));
  }

  /** Must not load a class itself. */
  private static final class Loading implements ClassFileTransformer {
    private final Map<String, byte[]> classes;
    private final Set<String> replaced = new HashSet<>();

    Loading(Map<String, byte[]> classes) {
      this.classes = classes;
    }

    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        @Nullable String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] classFile) {
      byte[] woven = loader == null && name != null ? classes.get(name) : null;
      if (woven != null) {
        synchronized (replaced) {
          replaced.add(name);
        }
      }
      return woven;
    }
  }
}
