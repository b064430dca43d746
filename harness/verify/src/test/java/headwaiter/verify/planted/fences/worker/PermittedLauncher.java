package headwaiter.verify.planted.fences.worker;

import org.junit.platform.launcher.Launcher;

record PermittedLauncher(Launcher launcher) {}
