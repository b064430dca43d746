package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs what one student handed in: within bounds, unpacking a zip that they handed in, and telling
 * what is not taken.
 */
final class Packing {
  private final Bounds bounds;
  private final Path scratch;
  private final Owner owner;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> same = new HashMap<>();
  private final List<String> refused = new ArrayList<>();
  private long size;

  /**
   * An empty one.
   *
   * @param scratch a folder for what has to be a file for a while
   * @param owner whose it is
   */
  Packing(Bounds bounds, Path scratch, Owner owner) {
    this.bounds = bounds;
    this.scratch = scratch;
    this.owner = owner;
  }

  Owner owner() {
    return owner;
  }

  Map<String, byte[]> files() {
    return files;
  }

  /** What is not taken, and why: a sentence each. */
  List<String> refused() {
    return refused;
  }

  /** Adds an entry under a name. */
  void add(Zip zip, ZipListing.Entry entry, String name) throws IOException {
    add(zip, entry, name, false);
  }

  private void add(Zip zip, ZipListing.Entry entry, String name, boolean inner) throws IOException {
    if (entry.isFolder() || Names.isJunk(name.replace('\\', '/'))) {
      return;
    }
    try {
      String path = Names.path(name);
      String lower = path.toLowerCase(Locale.ROOT);
      if (lower.matches(".*\\.(rar|7z|tar|gz|tgz|bz2|xz)")) {
        throw new Zip.Refused("such archives are not unpacked; a zip would be");
      }
      if (lower.endsWith(".zip")) {
        if (inner) {
          throw new Zip.Refused("it is a zip within a zip");
        }
        unpack(zip.bytes(entry, bounds.handedInBytes()));
      } else {
        put(path, zip.bytes(entry, bounds.fileBytes()));
      }
    } catch (Zip.Refused e) {
      refuse(name, e.why());
    } catch (ZipListing.NotAZip e) {
      refuse(name, e.why());
    }
  }

  private void unpack(byte[] bytes) throws IOException {
    Path file = Files.createTempFile(scratch, "handed-in", ".zip");
    try {
      Files.write(file, bytes);
      try (Zip zip = Zip.open(file)) {
        for (ZipListing.Entry entry : zip.entries()) {
          add(zip, entry, entry.name(), true);
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  private void put(String path, byte[] bytes) throws Zip.Refused {
    String other = same.putIfAbsent(Names.same(path), path);
    if (other != null) {
      throw new Zip.Refused(
          "it and `" + Names.shown(other) + "` would be one file on some machines");
    }
    if (files.size() >= bounds.files()) {
      throw new Zip.Refused("there are more than " + bounds.files() + " files");
    }
    size += bytes.length;
    if (size > bounds.handedInBytes()) {
      throw new Zip.Refused(
          "all files together have more than " + bounds.handedInBytes() + " bytes");
    }
    files.put(path, bytes);
  }

  private void refuse(String name, String why) {
    refused.add(
        Names.shown(owner.name()) + ": `" + Names.shown(name) + "` is not taken: " + why + ".");
  }
}
