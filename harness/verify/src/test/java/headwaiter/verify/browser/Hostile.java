package headwaiter.verify.browser;

import headwaiter.verify.whole.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A class of students who all try to break out of their pages. */
final class Hostile {
  /** What runs if it is taken for markup; then it turns back the order of reading, and clears. */
  static final String EVIL =
      "</script></style></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>"
          + "\" onload=\"alert(3)\" ' autofocus onfocus=alert(4) x='"
          + "\u001b[2J\u001b[31m\u202Egpj.exe\u2066\u200B{{7*7}}${7*7}";

  private static final Path ASSIGNMENTS =
      Path.of("src/test/resources/whole/bad-input/assignments").toAbsolutePath();
  private static final String NAMES = "<img src=x onerror=alert(5)>";
  private static final String FORMULA = "=HYPERLINK(\"evil\")+cmd";

  private static final String SOURCE =
      """
      package course.errand;

      import course.errand.given.Shop;
      import java.util.concurrent.CompletableFuture;

      /** EVIL */
      public final class Errand {
        private static final String TEXT = "QUOTED";

        private Errand() {}

        public static CompletableFuture<String> run(Shop shop) {
          System.out.println(TEXT);
          System.out.println("=1+1\\n+2\\n@SUM(A1)\\n-3");
          Thread helper = new Thread(() -> shop.sell().thenAccept(System.out::println), TEXT);
          helper.start();
          MORE
          return shop.sell().thenApply(bread -> {
            Thread.currentThread().setName(TEXT);
            throw new IllegalStateException(TEXT);
          });
        }
      }
      """;

  private Hostile() {}

  /** What they hand in, graded; the pages are in the folder that comes back. */
  static Path graded(Path scratch) throws IOException, InterruptedException {
    Path submissions = scratch.resolve("hostile-submissions");
    String quoted = EVIL.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u001b", "\\u001b");
    String source = SOURCE.replace("EVIL", EVIL).replace("QUOTED", quoted);
    Map<String, byte[]> all =
        Map.of(
            NAMES,
            bytes(source.replace("MORE", "")),
            FORMULA,
            bytes(source.replace("MORE", "System.out.println(\"wide \".repeat(2_000_000));")),
            "s03",
            bytes(source.replace("MORE", "// " + "endless ".repeat(60_000))),
            "s04",
            bytes(source.replace("MORE", "int " + EVIL + ";")),
            "s05",
            source.replace("MORE", "// s\u00e9ll").getBytes(StandardCharsets.ISO_8859_1));
    for (Map.Entry<String, byte[]> one : all.entrySet()) {
      Path folder = Files.createDirectories(submissions.resolve(one.getKey()).resolve("errand"));
      Files.write(folder.resolve("Errand.java"), one.getValue());
    }
    Path out = scratch.resolve("hostile");
    Run run =
        Run.of(
            scratch,
            "--quiet",
            "--assignments",
            ASSIGNMENTS,
            "--submissions",
            submissions,
            "--out",
            out);
    if (run.status() != 0 || !Files.exists(out.resolve("index.html"))) {
      throw new AssertionError("Not graded: " + run.status() + " " + run.out() + run.err());
    }
    return out;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
