package headwaiter.simulator.image;

import headwaiter.simulator.weave.JdkWeaver;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes a run-time image out of the JDK that runs, with its own jmod and jlink.
 *
 * <p>Each module is unpacked to what it was before it was linked; java.base is woven and gets the
 * hooks; then all are packed and linked again. The image holds no more modules than code under test
 * may use: none that attaches, instruments, dumps the heap or reaches below the language.
 */
public final class ImageBuilder {
  private static final List<String> ROOTS =
      List.of("java.base", "java.logging", "java.management", "java.net.http");

  private final JdkWeaver weaver;
  private final boolean weaves;

  /** The weaver has seen no class yet. */
  public ImageBuilder(JdkWeaver weaver) {
    this(weaver, true);
  }

  private ImageBuilder(JdkWeaver weaver, boolean weaves) {
    this.weaver = weaver;
    this.weaves = weaves;
  }

  /** One whose image is of no use but to be measured: java.base calls no hook. */
  ImageBuilder unwoven() {
    return new ImageBuilder(weaver, false);
  }

  /**
   * Makes the image. Blocks for some seconds.
   *
   * @param hook the jar of the hooks
   * @param image the folder to make
   * @throws ImageException if this JDK is not one that can be woven
   */
  public void build(Path hook, Path image) throws IOException, ImageException {
    Path work = Files.createTempDirectory("headwaiter-image-");
    try {
      Unpacking unpacking = Unpacking.ofThisJdk();
      Path packed = Files.createDirectory(work.resolve("packed"));
      Set<String> modules = closure();
      for (String module : modules) {
        Path unpacked = Files.createDirectory(work.resolve(module));
        unpacking.unpack(module, unpacked);
        if (module.equals("java.base")) {
          new BaseModule(unpacked.resolve("classes"), weaver).change(hook, weaves);
        }
        pack(module, unpacked, packed.resolve(module + ".jmod"));
      }
      link(packed, modules, image);
    } finally {
      delete(work);
    }
  }

  private static Set<String> closure() {
    Set<String> modules = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(ROOTS);
    while (!open.isEmpty()) {
      String module = open.remove();
      if (modules.add(module)) {
        descriptor(module).requires().stream()
            .filter(one -> !one.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .forEach(one -> open.add(one.name()));
      }
    }
    return modules;
  }

  private static ModuleDescriptor descriptor(String module) {
    return ModuleFinder.ofSystem().find(module).orElseThrow().descriptor();
  }

  private static void pack(String module, Path unpacked, Path jmod) throws ImageException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "create",
                "--class-path",
                unpacked.resolve("classes").toString(),
                "--compress",
                "zip-0"));
    descriptor(module).rawVersion().ifPresent(it -> add(arguments, "--module-version", it));
    folder(arguments, "--config", unpacked.resolve("conf"));
    folder(arguments, "--legal-notices", unpacked.resolve("legal"));
    folder(arguments, "--cmds", unpacked.resolve("bin"));
    folder(arguments, "--libs", unpacked.resolve("lib"));
    if (module.equals("java.base")) {
      add(arguments, "--target-platform", BaseModule.platform());
    }
    arguments.add(jmod.toString());
    Tools.run("jmod", arguments);
  }

  private static void link(Path packed, Set<String> modules, Path image) throws ImageException {
    Tools.run(
        "jlink",
        List.of(
            "--module-path",
            packed.toString(),
            "--add-modules",
            String.join(",", modules),
            "--output",
            image.toString(),
            "--no-header-files",
            "--no-man-pages",
            "--strip-java-debug-attributes", // not those of libraries: that takes a tool that few
            // machines have
            "--generate-cds-archive"));
  }

  private static void folder(List<String> arguments, String option, Path folder) {
    if (Files.isDirectory(folder)) {
      add(arguments, option, folder.toString());
    }
  }

  private static void add(List<String> arguments, String option, String value) {
    arguments.add(option);
    arguments.add(value);
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
