package course.attack;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What a submission might try, to set the clock, the seed, the scheduler or the hook. */
public final class Attack {
  private static final List<String> MACHINERY =
      List.of(
          "headwaiter.hook.spi.Seams",
          "headwaiter.hook.spi.Seam",
          "headwaiter.hook.spi.Strand",
          "headwaiter.hook.Hook",
          "headwaiter.simulator.sim.Machine",
          "jdk.internal.misc.Unsafe",
          "java.lang.VirtualThread",
          "java.lang.System");

  private static final List<String> TOOLS =
      List.of(
          "sun.misc.Unsafe",
          "java.lang.instrument.Instrumentation",
          "com.sun.tools.attach.VirtualMachine");

  private final List<String> tried = new ArrayList<>();

  /** One line for each attempt: what it was, and how it ended; {@code done} if it worked. */
  public static List<String> attempts() {
    Attack attack = new Attack();
    TOOLS.forEach(name -> attack.attempt("find " + name, () -> Class.forName(name)));
    MACHINERY.forEach(attack::machinery);
    return List.copyOf(attack.tried);
  }

  private void machinery(String name) {
    Class<?> type;
    try {
      type = Class.forName(name);
    } catch (ClassNotFoundException | LinkageError e) {
      tried.add("find " + name + ": " + e.getClass().getSimpleName());
      return;
    }
    String home = type.getPackageName();
    attempt(
        "look into " + name, () -> MethodHandles.privateLookupIn(type, MethodHandles.lookup()));
    attempt(
        "open " + home, () -> type.getModule().addOpens(home, Attack.class.getModule()));
    for (Field field : type.getDeclaredFields()) {
      open("field", name, field.getName(), field);
      if (Modifier.isStatic(field.getModifiers())) {
        attempt("set " + name + "." + field.getName(), () -> set(field));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPublic(method.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
        open("method", name, method.getName(), method);
      } else if (name.startsWith("headwaiter.hook.spi")) {
        attempt(
            "call " + name + "." + method.getName(),
            () -> method.invoke(null, new Object[method.getParameterCount()]));
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      open("constructor", name, "<init>", constructor);
    }
  }

  private void open(String kind, String type, String member, AccessibleObject object) {
    if (object instanceof java.lang.reflect.Member m
        && Modifier.isPublic(m.getModifiers())
        && Modifier.isPublic(m.getDeclaringClass().getModifiers())
        && !m.getDeclaringClass().getName().startsWith("headwaiter.")) {
      return; // anybody may
    }
    attempt(
        "open " + kind + " " + type + "." + member,
        () -> {
          object.setAccessible(true);
          return null;
        });
  }

  private static Void set(Field field) throws IllegalAccessException {
    if (field.getType() == long.class) {
      field.setLong(null, 7);
    } else {
      field.set(null, null);
    }
    return null;
  }

  private void attempt(String what, Callable<?> attempt) {
    try {
      attempt.call();
      tried.add(what + ": done");
    } catch (Throwable e) {
      tried.add(what + ": " + e.getClass().getSimpleName());
    }
  }
}
