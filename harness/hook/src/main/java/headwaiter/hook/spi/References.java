package headwaiter.hook.spi;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import jdk.internal.misc.Unsafe;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/** What an object refers to; needed for reports only. */
final class References {
  private static final Unsafe U = Unsafe.getUnsafe();
  private static final long CALLABLE = U.objectFieldOffset(FutureTask.class, "callable");
  private static final long CONTINUATION =
      U.objectFieldOffset(Internals.named("java.lang.VirtualThread"), "cont");
  private static final long TARGET = U.objectFieldOffset(Continuation.class, "target");
  private static final long HOLDER = U.objectFieldOffset(Thread.class, "holder");
  private static final long TASK =
      U.objectFieldOffset(Internals.named("java.lang.Thread$FieldHolder"), "task");
  private static final long STATE = U.objectFieldOffset(FutureTask.class, "state");
  private static final long OUTCOME = U.objectFieldOffset(FutureTask.class, "outcome");
  private static final long RESULT = U.objectFieldOffset(CompletableFuture.class, "result");
  private static final Class<?> ALT_RESULT =
      Internals.named("java.util.concurrent.CompletableFuture$AltResult");
  private static final long EX = U.objectFieldOffset(ALT_RESULT, "ex");

  /** {@code FutureTask.EXCEPTIONAL}. */
  private static final int EXCEPTIONAL = 3;

  private static final long WORKERS = U.objectFieldOffset(ThreadPoolExecutor.class, "workers");

  private References() {}

  /** Where the JDK's own tasks keep what they run. */
  static @Nullable Object code(Object task) {
    if (task instanceof FutureTask<?>) {
      return U.getReference(task, CALLABLE);
    }
    if (task instanceof Thread thread) {
      return code(thread);
    }
    if (task.getClass().getModule() == Object.class.getModule()) {
      for (Field field : task.getClass().getDeclaredFields()) {
        String name = field.getName();
        if (name.equals("fn") || name.equals("runnable") || name.equals("callable")) {
          Object code = get(task, field);
          if (code != null) {
            return code;
          }
        }
      }
    }
    return task;
  }

  /** What a thread was made to run; the thread itself if that is its own. */
  private static Object code(Thread thread) {
    Object holder =
        thread.isVirtual() ? U.getReference(thread, CONTINUATION) : U.getReference(thread, HOLDER);
    Object task = U.getReference(holder, thread.isVirtual() ? TARGET : TASK);
    if (thread.isVirtual() && task != null) {
      for (Object part : of(task)) {
        if (part instanceof Runnable && part != thread) {
          return part; // the JDK's own runnable holds the thread and what it is to run
        }
      }
    }
    return task == null ? thread : task;
  }

  static int workers(ThreadPoolExecutor pool) {
    return U.getReference(pool, WORKERS) instanceof Collection<?> workers ? workers.size() : 0;
  }

  /** Never asks the future itself: its class may be anybody's. */
  static boolean isDone(Object future) {
    return switch (future) {
      case CompletableFuture<?> stage -> U.getReferenceVolatile(stage, RESULT) != null;
      case FutureTask<?> task -> U.getIntVolatile(task, STATE) != 0;
      case ForkJoinTask<?> task -> task.isDone();
      default -> true;
    };
  }

  static @Nullable Throwable failure(Object future) {
    Object outcome =
        switch (future) {
          case CompletableFuture<?> stage -> {
            Object result = U.getReferenceVolatile(stage, RESULT);
            yield ALT_RESULT.isInstance(result) ? U.getReference(result, EX) : null;
          }
          case FutureTask<?> task ->
              U.getIntVolatile(task, STATE) == EXCEPTIONAL ? U.getReference(task, OUTCOME) : null;
          default -> null;
        };
    return outcome instanceof CompletionException wrapped && wrapped.getCause() != null
        ? wrapped.getCause()
        : outcome instanceof Throwable thrown ? thrown : null;
  }

  static List<Object> of(Object holder) {
    try {
      return fields(holder);
    } catch (LinkageError e) {
      return List.of(); // the type of a field is not there
    }
  }

  private static List<Object> fields(Object holder) {
    List<Object> found = new ArrayList<>();
    for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          Object value = get(holder, field);
          if (value != null) {
            found.add(value);
          }
        }
      }
    }
    return found;
  }

  private static @Nullable Object get(Object holder, Field field) {
    return U.getReference(holder, U.objectFieldOffset(field));
  }
}
