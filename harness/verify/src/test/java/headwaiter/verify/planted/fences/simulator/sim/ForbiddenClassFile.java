package headwaiter.verify.planted.fences.simulator.sim;

import java.lang.classfile.ClassModel;

record ForbiddenClassFile(ClassModel model) {}
