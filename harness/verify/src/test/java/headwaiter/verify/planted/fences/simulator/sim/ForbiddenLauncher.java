package headwaiter.verify.planted.fences.simulator.sim;

import org.junit.platform.launcher.Launcher;

record ForbiddenLauncher(Launcher launcher) {}
