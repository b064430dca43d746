package headwaiter.verify.planted.pure.grader.grading;

import java.nio.file.Files;
import java.nio.file.Path;

final class ForbiddenFile {
  boolean there(Path path) {
    return Files.exists(path);
  }
}
