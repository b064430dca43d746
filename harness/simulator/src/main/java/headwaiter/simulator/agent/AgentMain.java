package headwaiter.simulator.agent;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/**
 * Where the JVM comes in. With {@code -javaagent} a JVM that can't be woven does not start; an
 * agent that is attached later leaves the JVM as it was, and whoever attached it is told.
 */
public final class AgentMain {
  private AgentMain() {}

  /** Before the program's {@code main}. */
  public static void premain(String arguments, Instrumentation jvm) throws AgentException {
    install(jvm);
  }

  /** In a JVM that runs already. */
  public static void agentmain(String arguments, Instrumentation jvm) throws AgentException {
    install(jvm);
  }

  private static synchronized void install(Instrumentation jvm) throws AgentException {
    if (Weaving.missing().isEmpty()) {
      return; // named twice on the command line, or attached beside it
    }
    Flags.set();
    try {
      BasePatch patch = BasePatches.forThisJdk();
      HookClasses.define(jvm);
      patch.apply(jvm);
    } catch (IOException
        | ClassNotFoundException
        | UnmodifiableClassException
        | UnsupportedOperationException
        | LinkageError e) {
      throw new AgentException("The classes of this JDK can't be woven: " + e, e);
    }
    ProjectClasses classes = ProjectClasses.asAsked();
    jvm.addTransformer(new ProjectWeaver(classes, System.err::println));
    Weaving.done(classes);
  }
}
