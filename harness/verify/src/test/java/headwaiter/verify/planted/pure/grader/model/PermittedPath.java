package headwaiter.verify.planted.pure.grader.model;

import java.nio.file.Path;

record PermittedPath(Path where) {}
