package headwaiter.grader.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A zip that nobody vouches for. Its bytes are unpacked in memory, up to a bound. */
final class Zip implements AutoCloseable {
  private final FileChannel file;
  private final List<ZipListing.Entry> entries;

  private Zip(FileChannel file, List<ZipListing.Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  static Zip open(Path path) throws IOException {
    List<ZipListing.Entry> entries = ZipListing.of(path);
    return new Zip(FileChannel.open(path), entries);
  }

  List<ZipListing.Entry> entries() {
    return entries;
  }

  /**
   * The bytes of an entry.
   *
   * @throws Refused with the reason, if there are more than so many, or they can't be unpacked
   */
  byte[] bytes(ZipListing.Entry entry, long most) throws IOException, Refused {
    if (entry.encrypted()) {
      throw new Refused("it needs a password");
    }
    if (entry.link()) {
      throw new Refused("it is a symbolic link");
    }
    if (entry.size() > most || entry.packed() > most + 1024) {
      throw new Refused("it has more than " + most + " bytes");
    }
    byte[] packed = ZipListing.read(file, entry.at(), (int) entry.packed()).array();
    byte[] bytes =
        switch (entry.method()) {
          case 0 -> packed;
          case 8 -> inflated(packed, most);
          default -> throw new Refused("it is packed in a way that few programs know");
        };
    CRC32 crc = new CRC32();
    crc.update(bytes);
    if (bytes.length != entry.size() || crc.getValue() != entry.crc()) {
      throw new Refused("it is damaged");
    }
    return bytes;
  }

  private static byte[] inflated(byte[] packed, long most) throws Refused {
    Inflater inflater = new Inflater(true);
    try {
      // The byte more is what zlib wants of such a stream.
      inflater.setInput(java.util.Arrays.copyOf(packed, packed.length + 1));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new Refused("it is damaged");
        }
        out.write(buffer, 0, read);
        if (out.size() > most) {
          throw new Refused("it has more than " + most + " bytes");
        }
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new Refused("it is damaged");
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Something is not taken. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
