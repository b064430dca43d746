package headwaiter.verify.planted.pure.grader.intake;

import java.nio.file.Files;
import java.nio.file.Path;

final class PermittedFile {
  boolean there(Path path) {
    return Files.exists(path);
  }
}
