package headwaiter.simulator.image;

import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleExportInfo;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.constantpool.PackageEntry;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.util.ArrayList;
import java.util.List;

/** The descriptor of java.base. */
final class ModuleInfo {
  private static final String HOOK = "headwaiter.hook";
  private static final String SPI = "headwaiter.hook.spi";
  private static final String SIMULATOR = "headwaiter.simulator";

  private ModuleInfo() {}

  /**
   * Adds the hooks' packages: one for everybody, the other for the simulator alone. Leaves out the
   * hashes of the modules that were linked with the original.
   */
  static byte[] withHooks(byte[] original) {
    ClassFile classFile = ClassFile.of();
    return classFile.transformClass(
        classFile.parse(original),
        (builder, element) -> {
          ConstantPoolBuilder pool = builder.constantPool();
          switch (element) {
            case ModuleHashesAttribute hashes -> {}
            case ModulePackagesAttribute packages -> {
              List<PackageEntry> all = new ArrayList<>(packages.packages());
              all.add(pool.packageEntry(PackageDesc.of(HOOK)));
              all.add(pool.packageEntry(PackageDesc.of(SPI)));
              builder.with(ModulePackagesAttribute.of(all));
            }
            case ModuleAttribute module -> {
              List<ModuleExportInfo> exports = new ArrayList<>(module.exports());
              exports.add(
                  ModuleExportInfo.of(pool.packageEntry(PackageDesc.of(HOOK)), 0, List.of()));
              exports.add(
                  ModuleExportInfo.of(
                      pool.packageEntry(PackageDesc.of(SPI)),
                      0,
                      List.of(pool.moduleEntry(ModuleDesc.of(SIMULATOR)))));
              builder.with(
                  ModuleAttribute.of(
                      module.moduleName(),
                      module.moduleFlagsMask(),
                      module.moduleVersion().orElse(null),
                      module.requires(),
                      exports,
                      module.opens(),
                      module.uses(),
                      module.provides()));
            }
            default -> builder.with(element);
          }
        });
  }
}
