package headwaiter.simulator.image;

import headwaiter.simulator.weave.JdkWeaver;
import headwaiter.simulator.weave.WovenBase;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The java.base of the image, unpacked. */
final class BaseModule {
  private static final String CLASS = ".class";

  private final Path classes;
  private final JdkWeaver weaver;

  BaseModule(Path classes, JdkWeaver weaver) {
    this.classes = classes;
    this.weaver = weaver;
  }

  /** The platform that the running java.base is for, in the words of jmod. */
  static String platform() throws ImageException {
    Path info =
        FileSystems.getFileSystem(URI.create("jrt:/"))
            .getPath("/modules/java.base/module-info.class");
    try {
      return ClassFile.of()
          .parse(Files.readAllBytes(info))
          .findAttribute(Attributes.moduleTarget())
          .orElseThrow(() -> new ImageException("java.base does not name its platform"))
          .targetPlatform()
          .stringValue();
    } catch (IOException e) {
      throw new ImageException("Can't read " + info + ": " + e.getMessage());
    }
  }

  /** Adds the hooks; weaves it, if it is to call them. */
  void change(Path hook, boolean weaves) throws IOException, ImageException {
    if (weaves) {
      weave();
      if (!weaver.problems().isEmpty()) {
        throw new ImageException(String.join("\n", weaver.problems()));
      }
    }
    rewrite("jdk/internal/module/ModuleBootstrap.class", NativeAccess::deny);
    add(hook);
    rewrite("module-info.class", ModuleInfo::withHooks);
    Files.writeString(classes.resolve(WovenBase.SITES), WovenBase.text(weaver.sites()));
  }

  private void weave() throws IOException {
    for (Path file : files(classes)) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(CLASS) && !name.equals("module-info.class")) {
        byte[] woven =
            weaver.weave(
                name.substring(0, name.length() - CLASS.length()), Files.readAllBytes(file));
        if (woven != null) {
          Files.write(file, woven);
        }
      }
    }
  }

  private void add(Path hook) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(hook)) {
      Path root = jar.getPath("/");
      for (Path file : files(jar.getPath("/headwaiter"))) {
        Path copy = classes.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private interface Change {
    byte[] apply(byte[] original) throws ImageException;
  }

  private void rewrite(String name, Change change) throws IOException, ImageException {
    Path file = classes.resolve(name);
    Files.write(file, change.apply(Files.readAllBytes(file)));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
