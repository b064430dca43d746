package headwaiter.verify.planted.fences.junit;

import org.junit.platform.launcher.Launcher;

record ForbiddenLauncher(Launcher launcher) {}
