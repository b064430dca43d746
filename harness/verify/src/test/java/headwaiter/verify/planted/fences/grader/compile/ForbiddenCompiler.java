package headwaiter.verify.planted.fences.grader.compile;

import javax.tools.JavaCompiler;

record ForbiddenCompiler(JavaCompiler compiler) {}
