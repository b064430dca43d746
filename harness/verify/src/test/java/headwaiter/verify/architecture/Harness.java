package headwaiter.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The production classes of all modules, read from where the compiler put them. */
final class Harness {
  static final List<String> MODULES =
      List.of("hook", "api", "simulator", "junit", "rules", "wire", "worker", "compiler", "grader");

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(
              MODULES.stream()
                  .map(module -> Path.of("..", module, "target", "classes"))
                  .filter(Files::isDirectory)
                  .toList());

  private Harness() {}
}
