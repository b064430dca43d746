package headwaiter.junit;

import headwaiter.simulator.agent.SelfAttach;
import headwaiter.simulator.agent.Weaving;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Attaches the agent where the command line does not name it, before JUnit looks for tests: once a
 * test's class is loaded, it is too late to weave it. Does nothing if {@code headwaiter.attach} is
 * {@code false}.
 */
public final class AttachingListener implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Weaving.missing().isPresent()
        && !System.getProperty("headwaiter.attach", "").equals("false")) {
      SelfAttach.attach();
    }
  }
}
