package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an export of a learning platform holds.
 *
 * @param refused what is not taken, and why: a sentence each
 */
record Export(List<Parcel> parcels, List<String> refused) {
  private static final long MOST_METADATA = 32L << 20;

  /**
   * Reads one.
   *
   * @param scratch a folder for what has to be a file for a while
   */
  static Export of(Path file, Bounds bounds, Path scratch) throws IOException {
    try (Zip zip = Zip.open(file)) {
      List<ZipListing.Entry> entries =
          zip.entries().stream()
              .filter(entry -> !entry.isFolder())
              .filter(entry -> !Names.isJunk(entry.name()))
              .toList();
      Optional<Platform> platform =
          Platform.of(entries.stream().map(ZipListing.Entry::name).toList());
      if (platform.isEmpty()) {
        throw new ZipListing.NotAZip(
            "it looks like no export of Moodle, Canvas or Gradescope that is known");
      }
      return read(zip, entries, platform.get(), bounds, scratch);
    }
  }

  private static Export read(
      Zip zip, List<ZipListing.Entry> entries, Platform platform, Bounds bounds, Path scratch)
      throws IOException {
    List<String> refused = new ArrayList<>();
    GradescopeMetadata metadata = metadata(zip, entries, refused);
    Map<String, Packing> packings = new LinkedHashMap<>();
    long all = 0;
    for (ZipListing.Entry entry : entries) {
      Optional<Platform.Place> place = platform.place(entry.name().replace('\\', '/'));
      if (place.isEmpty()) {
        if (!platform.isBeside(entry.name())) {
          refused.add(
              "`" + Names.shown(entry.name()) + "` is not taken: nobody knows whose it is.");
        }
        continue;
      }
      all += entry.packed();
      if (all > bounds.allBytes()) {
        throw new ZipListing.NotAZip("it has more than " + bounds.allBytes() + " bytes");
      }
      String key = place.get().owner().key();
      Owner owner = metadata.owners().getOrDefault(key, place.get().owner());
      packings
          .computeIfAbsent(key, k -> new Packing(bounds, scratch, owner))
          .add(zip, entry, place.get().path());
    }
    List<Parcel> parcels = new ArrayList<>();
    packings.forEach(
        (key, packing) -> {
          refused.addAll(packing.refused());
          parcels.add(
              new Parcel(
                  packing.owner(),
                  packing.files(),
                  Optional.ofNullable(metadata.times().get(key))
                      .map(OffsetDateTime::toString)
                      .orElse("")));
        });
    return new Export(List.copyOf(parcels), List.copyOf(refused));
  }

  private static GradescopeMetadata metadata(
      Zip zip, List<ZipListing.Entry> entries, List<String> refused) throws IOException {
    Optional<ZipListing.Entry> found =
        entries.stream().filter(entry -> entry.name().endsWith(Platform.METADATA)).findFirst();
    try {
      return GradescopeMetadata.of(
          found.isEmpty()
              ? ""
              : new String(zip.bytes(found.get(), MOST_METADATA), StandardCharsets.UTF_8));
    } catch (Zip.Refused e) {
      refused.add("`" + Platform.METADATA + "` is not read: " + e.why() + ".");
      return GradescopeMetadata.of("");
    }
  }
}
