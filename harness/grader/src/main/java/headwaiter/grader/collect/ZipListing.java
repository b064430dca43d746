package headwaiter.grader.collect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory of a zip, as its end says it. Read here, and not by the platform's own classes,
 * because these do not tell links from files, nor whether two entries share their bytes, and guess
 * how names are encoded.
 *
 * <p>Every number is checked before it is used: against the file's size, and entries against each
 * other, so that nothing is read twice and no small zip unfolds into a large one.
 */
final class ZipListing {
  /**
   * An entry.
   *
   * @param name as it stands there
   * @param method how its bytes are packed; 0 as they are, 8 deflated
   * @param link whether it is a symbolic link
   * @param encrypted whether it needs a password
   * @param at where its bytes begin, within the file
   */
  record Entry(
      String name,
      int method,
      boolean link,
      boolean encrypted,
      long packed,
      long size,
      long crc,
      long at) {
    boolean isFolder() {
      return name.endsWith("/") || name.endsWith("\\");
    }
  }

  /** A file that is no zip, or an odd one. */
  static final class NotAZip extends IOException {
    private static final long serialVersionUID = 1L;

    NotAZip(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int MOST_ENTRIES = 60_000;
  private static final int MOST_DIRECTORY = 64 << 20;

  private ZipListing() {}

  static List<Entry> of(Path file) throws IOException {
    try (FileChannel zip = FileChannel.open(file)) {
      ByteBuffer end = end(zip);
      int count = end.getShort(10) & 0xffff;
      long length = end.getInt(12) & 0xffffffffL;
      long start = end.getInt(16) & 0xffffffffL;
      if (count > MOST_ENTRIES || start == 0xffffffffL) {
        throw new NotAZip("it has more than " + MOST_ENTRIES + " entries, or is a zip64");
      }
      if (length > MOST_DIRECTORY || start + length > zip.size()) {
        throw new NotAZip("its directory lies outside of it");
      }
      ByteBuffer directory = read(zip, start, (int) length);
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        entries.add(entry(zip, directory));
      }
      apart(entries, start);
      return List.copyOf(entries);
    }
  }

  private static ByteBuffer end(FileChannel zip) throws IOException {
    int tail = (int) Math.min(zip.size(), 22 + 0xffff);
    ByteBuffer bytes = read(zip, zip.size() - tail, tail);
    for (int at = tail - 22; at >= 0; at--) {
      if (bytes.getInt(at) == END && at + 22 + (bytes.getShort(at + 20) & 0xffff) == tail) {
        return bytes.slice(at, 22).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw new NotAZip("it does not end as one");
  }

  private static Entry entry(FileChannel zip, ByteBuffer directory) throws IOException {
    int at = directory.position();
    if (directory.remaining() < 46 || directory.getInt(at) != CENTRAL) {
      throw new NotAZip("its directory is broken");
    }
    int flags = directory.getShort(at + 8);
    int nameLength = directory.getShort(at + 28) & 0xffff;
    int extraLength = directory.getShort(at + 30) & 0xffff;
    int commentLength = directory.getShort(at + 32) & 0xffff;
    int whole = 46 + nameLength + extraLength + commentLength;
    if (directory.remaining() < whole) {
      throw new NotAZip("its directory is broken");
    }
    byte[] name = new byte[nameLength];
    directory.get(at + 46, name);
    directory.position(at + whole);
    int system = directory.get(at + 5) & 0xff;
    int mode = directory.getInt(at + 38) >>> 16;
    long packed = directory.getInt(at + 20) & 0xffffffffL;
    long header = directory.getInt(at + 42) & 0xffffffffL;
    ByteBuffer local = read(zip, header, 30);
    if (local.getInt(0) != LOCAL) {
      throw new NotAZip("an entry is not where its directory says");
    }
    long begin = header + 30 + (local.getShort(26) & 0xffff) + (local.getShort(28) & 0xffff);
    if (begin + packed > zip.size()) {
      throw new NotAZip("an entry lies outside of it");
    }
    return new Entry(
        name(name, (flags & 0x800) != 0),
        directory.getShort(at + 10) & 0xffff,
        // Systems that write modes: Unix, and macOS.
        (system == 3 || system == 19) && (mode & 0xf000) == 0xa000,
        (flags & 1) != 0,
        packed,
        directory.getInt(at + 24) & 0xffffffffL,
        directory.getInt(at + 16) & 0xffffffffL,
        begin);
  }

  /** In UTF-8 if it can be, whatever the entry says; else as PCs wrote it when zips were new. */
  private static String name(byte[] bytes, boolean declared) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      if (declared || !Charset.isSupported("IBM437")) {
        throw new NotAZip("a name is not in the encoding that it says");
      }
      return new String(bytes, Charset.forName("IBM437"));
    }
  }

  /** No byte belongs to two entries: what is small stays small. */
  private static void apart(List<Entry> entries, long directory) throws NotAZip {
    long free = 0;
    for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
      if (entry.at() < free) {
        throw new NotAZip("two of its entries share their bytes, as zip bombs do");
      }
      free = entry.at() + entry.packed();
    }
    if (free > directory) {
      throw new NotAZip("an entry reaches into its directory");
    }
  }

  static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (at < 0 || file.read(bytes, at + bytes.position()) < 0) {
        throw new NotAZip("it is cut off");
      }
    }
    return bytes.flip();
  }
}
