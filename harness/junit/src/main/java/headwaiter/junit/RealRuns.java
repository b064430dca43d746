package headwaiter.junit;

import headwaiter.api.RealTime;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs a test in real time: on a thread of its own, again and again. */
final class RealRuns {
  private final Method test;
  private final RealTime how;
  private final UnaryOperator<Class<?>> fresh;

  RealRuns(Method test, RealTime how, UnaryOperator<Class<?>> fresh) {
    this.test = test;
    this.how = how;
    this.fresh = fresh;
  }

  /** Runs it; not again after a run that never ended, as it may still be at work. */
  Repetition repeat(String check) throws InterruptedException {
    if (test.getParameterCount() > 0) {
      throw new IllegalStateException(
          test.getName()
              + " runs in real time, where there is no simulation: expected no parameters");
    }
    Optional<Throwable> first = Optional.empty();
    int runs = 0;
    int passed = 0;
    boolean ended = true;
    while (ended && runs < Math.max(1, how.repeats())) {
      runs++;
      Run run = new Run();
      ended = run.ended();
      Optional<Throwable> failure = ended ? run.failure : Optional.of(neverEnded());
      passed += failure.isEmpty() ? 1 : 0;
      first = first.or(() -> failure);
    }
    return new Repetition(check, test, runs, passed, first);
  }

  /** One run. */
  private final class Run {
    private final Thread thread = new Thread(() -> failure = invoke(), "main");
    private volatile Optional<Throwable> failure = Optional.empty();

    /** Runs; whether it ended in time. */
    boolean ended() throws InterruptedException {
      thread.setDaemon(true);
      thread.start();
      thread.join(how.seconds() * 1_000L);
      if (thread.isAlive()) {
        thread.interrupt();
        return false;
      }
      return true;
    }

    private Optional<Throwable> invoke() {
      try {
        Class<?> testClass = fresh.apply(test.getDeclaringClass());
        Method method = testClass.getDeclaredMethod(test.getName());
        method.setAccessible(true);
        Constructor<?> constructor = testClass.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.invoke(constructor.newInstance());
        return Optional.empty();
      } catch (InvocationTargetException e) {
        return Optional.of(e.getCause() == null ? e : e.getCause());
      } catch (ReflectiveOperationException | RuntimeException | Error e) {
        return Optional.of(e);
      }
    }
  }

  private AssertionError neverEnded() {
    return new AssertionError("did not end within " + how.seconds() + " s of real time");
  }
}
