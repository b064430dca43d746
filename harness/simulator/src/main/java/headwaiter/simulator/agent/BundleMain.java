package headwaiter.simulator.agent;

import headwaiter.hook.Hook;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Completes the agent's jar when it is built: the hook's classes, and a digest. */
final class BundleMain {
  private static final String CLASS = ".class";

  private BundleMain() {}

  /** Takes the folder of the simulator's classes. */
  public static void main(String[] arguments)
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    Path classes = Path.of(arguments[0]);
    byte[] hooks = Bundle.of(Ours.HOOKS, hooks());
    write(classes.resolve(Ours.HOOKS), hooks);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(hooks);
    for (Path file : classFiles(classes.resolve("headwaiter/simulator/weave"))) {
      digest.update(Files.readAllBytes(file));
    }
    byte[] text = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    write(classes.resolve(Ours.DIGEST), text);
  }

  private static Map<String, byte[]> hooks() throws IOException, URISyntaxException {
    Path hook = Path.of(Hook.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(hook)) {
      return classes(hook);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + hook.toUri()), Map.of())) {
      return classes(jar.getPath("/"));
    }
  }

  private static Map<String, byte[]> classes(Path root) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (Path file : classFiles(root.resolve("headwaiter"))) {
      String path = root.relativize(file).toString().replace('\\', '/');
      String name = path.substring(0, path.length() - CLASS.length());
      if (!name.endsWith("package-info")) {
        add(name, root, classes);
      }
    }
    return classes;
  }

  /** A class after those that it extends, as the boot loader wants it. */
  private static void add(String name, Path root, Map<String, byte[]> classes) throws IOException {
    Path file = root.resolve(name + CLASS);
    if (classes.containsKey(name) || !Files.exists(file)) {
      return;
    }
    try {
      Class<?> type = Class.forName(name.replace('/', '.'), false, Hook.class.getClassLoader());
      for (Class<?> known : type.getInterfaces()) {
        add(known.getName().replace('.', '/'), root, classes);
      }
      if (type.getSuperclass() != null) {
        add(type.getSuperclass().getName().replace('.', '/'), root, classes);
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " is there, and can't be loaded", e);
    }
    classes.put(name, Files.readAllBytes(file));
  }

  private static List<Path> classFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(CLASS)).sorted().toList();
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }
}
