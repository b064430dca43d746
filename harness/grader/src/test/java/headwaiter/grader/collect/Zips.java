package headwaiter.grader.collect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Zips as they come, good and bad: written by the platform's own classes, and then tampered with.
 */
final class Zips {
  private static final int CENTRAL = 0x02014b50;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream out;
  private final List<java.util.function.Consumer<Directory>> tampering = new ArrayList<>();
  private int entries;

  private Zips(Charset charset) {
    out = new ZipOutputStream(bytes, charset);
  }

  /** The directory of a zip, for whoever changes it. */
  record Directory(ByteBuffer zip, int[] at) {}

  static Zips zip() {
    return new Zips(StandardCharsets.UTF_8);
  }

  static Zips zip(String charset) {
    return new Zips(Charset.forName(charset));
  }

  Zips file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zips file(String name, byte[] content) {
    try {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
      out.closeEntry();
      entries++;
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last file is a symbolic link to what it holds. */
  Zips asLink() {
    int entry = entries - 1;
    tampering.add(
        d -> {
          d.zip().put(d.at()[entry] + 5, (byte) 3);
          d.zip().putInt(d.at()[entry] + 38, 0xa1ff << 16);
        });
    return this;
  }

  /** The last file needs a password. */
  Zips asEncrypted() {
    int entry = entries - 1;
    tampering.add(d -> d.zip().putShort(d.at()[entry] + 8, (short) 1));
    return this;
  }

  /** The last file says that it is as small as this. */
  Zips thatSaysItsSizeIs(int size) {
    int entry = entries - 1;
    tampering.add(d -> d.zip().putInt(d.at()[entry] + 24, size));
    return this;
  }

  /** The last file says another checksum than it has. */
  Zips asDamaged() {
    int entry = entries - 1;
    tampering.add(d -> d.zip().putInt(d.at()[entry] + 16, 42));
    return this;
  }

  /** The last file has the same bytes as the one before it. */
  Zips thatShareTheirBytes() {
    int entry = entries - 1;
    tampering.add(d -> d.zip().putInt(d.at()[entry] + 42, d.zip().getInt(d.at()[entry - 1] + 42)));
    return this;
  }

  byte[] bytes() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteBuffer zip = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    int[] at = new int[entries];
    int found = 0;
    for (int i = 0; i + 46 <= zip.limit() && found < entries; i++) {
      if (zip.getInt(i) == CENTRAL) {
        at[found++] = i;
      }
    }
    tampering.forEach(each -> each.accept(new Directory(zip, at)));
    return zip.array();
  }

  Path in(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
