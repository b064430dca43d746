package headwaiter.simulator.agent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Some classes as one string of bytes: their number, then name, length and content of each. */
final class Bundle {
  private Bundle() {}

  static byte[] of(String title, Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeUTF(title);
      out.writeInt(classes.size());
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
      out.flush();
      out.writeLong(checksum(content.toByteArray(), content.size()));
    }
    return content.toByteArray();
  }

  /**
   * The classes, in their order.
   *
   * @throws IOException if this is not the whole of what was written under the title
   */
  static Map<String, byte[]> read(String title, byte[] bundle) throws IOException {
    int length = bundle.length - Long.BYTES;
    if (length < 0 || ByteBuffer.wrap(bundle).getLong(length) != checksum(bundle, length)) {
      throw new IOException("a bundle is damaged");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bundle))) {
      if (!in.readUTF().equals(title)) {
        throw new IOException("expected a bundle with the title " + title);
      }
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        String name = in.readUTF();
        classes.put(name, in.readNBytes(in.readInt()));
      }
      return classes;
    }
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }
}
