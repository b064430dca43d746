import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints a bill of materials in CycloneDX 1.5 for jars: their coordinates, as Maven has noted in
 * them or else as their names say, and their checksums.
 *
 * <p>Arguments: the version of the whole, its time, the jars. The same arguments give the same
 * bytes.
 */
final class Sbom {
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Map<String, String> components = new TreeMap<>();
    for (String jar : List.of(arguments).subList(2, arguments.length)) {
      Path file = Path.of(jar);
      if (!file.getFileName().toString().startsWith("headwaiter-")) {
        components.putIfAbsent(file.getFileName().toString(), component(file));
      }
    }
    List<String> all = new ArrayList<>(components.values());
    UUID serial = UUID.nameUUIDFromBytes((arguments[0] + all).getBytes());
    System.out.print(
        """
        {
          "bomFormat": "CycloneDX",
          "specVersion": "1.5",
          "serialNumber": "urn:uuid:%s",
          "version": 1,
          "metadata": {
            "timestamp": "%s",
            "component": {"type": "application", "group": "io.github.headwaiter", "name": "headwaiter", "version": "%s"}
          },
          "components": [
        %s
          ]
        }
        """
            .formatted(serial, arguments[1], arguments[0], String.join(",\n", all)));
  }

  private static String component(Path jar) throws IOException, NoSuchAlgorithmException {
    Properties known = coordinates(jar);
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    String artifact = known.getProperty("artifactId", name.replaceFirst("-[0-9].*$", ""));
    String version = known.getProperty("version", name.substring(Math.min(name.length(), artifact.length() + 1)));
    String group = known.getProperty("groupId", "");
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
    return ("    {\"type\": \"library\", %s\"name\": \"%s\", \"version\": \"%s\", %s"
            + "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"%s\"}]}")
        .formatted(
            group.isEmpty() ? "" : "\"group\": \"" + group + "\", ",
            artifact,
            version,
            group.isEmpty()
                ? ""
                : "\"purl\": \"pkg:maven/%s/%s@%s\", ".formatted(group, artifact, version),
            hash);
  }

  /** What Maven wrote into it; nothing if it did not, or if it holds several. */
  private static Properties coordinates(Path jar) throws IOException {
    Properties known = new Properties();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream().filter(e -> e.getName().matches("META-INF/maven/.*/pom.properties")).toList();
      if (found.size() == 1) {
        known.load(zip.getInputStream(found.getFirst()));
      }
    }
    return known;
  }
}
