import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads what the tools wrote. */
final class Reports {
  private static final Pattern JAVAC =
      Pattern.compile(
          "^\\S*?([^/\\s]+\\.java):(\\d+): (?:warning|error): \\[(\\w+)\\]", Pattern.MULTILINE);
  private static final Pattern JAVAC_TROUBLE =
      Pattern.compile("^(\\S*\\.java:\\d+: error: (?!\\[).*|error: .*)$", Pattern.MULTILINE);
  private static final Pattern PMD =
      Pattern.compile(
          "^\"\\d+\",\"[^\"]*\",\"[^\"]*?([a-z]+/[^/\"]+)/([^/\"]+\\.java)\",\"\\d+\",\"(\\d+)\",.*,\"(\\w+)\"$",
          Pattern.MULTILINE);
  private static final Pattern INSPECT =
      Pattern.compile(
          "\"id\" : \"([^\"]*)\".*?\"file\" : \"(?:[^\"]*/)?([^\"/]*)\",\\s*\"line\" : (\\d+)",
          Pattern.DOTALL);

  static Map<String, List<Report>> read(Path reports) throws IOException {
    Map<String, List<Report>> told = new LinkedHashMap<>();
    for (String folder : folders(reports)) {
      Path at = reports.resolve(folder);
      told.computeIfAbsent("Error Prone", tool -> new ArrayList<>())
          .addAll(javac(folder, Files.readString(at.resolve("errorprone.txt"))));
      told.computeIfAbsent("SpotBugs", tool -> new ArrayList<>())
          .addAll(spotbugs(folder, at.resolve("spotbugs.xml")));
      told.computeIfAbsent("Headwaiter", tool -> new ArrayList<>())
          .addAll(inspect(folder, Files.readString(at.resolve("headwaiter.json"))));
    }
    told.put("PMD", pmd(Files.readString(reports.resolve("pmd.csv"))));
    return told;
  }

  /** What a tool says that it could not read. */
  static List<String> unread(Path reports) throws IOException {
    List<String> unread = new ArrayList<>();
    for (String folder : folders(reports)) {
      Path at = reports.resolve(folder);
      JAVAC_TROUBLE
          .matcher(Files.readString(at.resolve("errorprone.txt")))
          .results()
          .forEach(each -> unread.add("Error Prone: " + folder + ": " + each.group()));
      Document document = xml(at.resolve("spotbugs.xml"));
      for (String trouble : List.of("MissingClass", "Error")) {
        NodeList elements = document.getElementsByTagName(trouble);
        for (int i = 0; i < elements.getLength(); i++) {
          unread.add("SpotBugs: " + folder + ": " + elements.item(i).getTextContent().strip());
        }
      }
      Files.readAllLines(at.resolve("headwaiter.err")).stream()
          .filter(line -> line.startsWith("!"))
          .forEach(line -> unread.add("Headwaiter: " + folder + ": " + line));
    }
    Files.readAllLines(reports.resolve("pmd.err")).stream()
        .filter(line -> line.contains("Exception") || line.contains("ERROR"))
        .forEach(line -> unread.add("PMD: " + line));
    return unread;
  }

  private static List<Report> javac(String folder, String text) {
    return JAVAC
        .matcher(text)
        .results()
        .map(each -> line(folder, each.group(1), each.group(2), each.group(3)))
        .toList();
  }

  private static List<Report> inspect(String folder, String text) {
    return INSPECT
        .matcher(text)
        .results()
        .map(each -> line(folder, each.group(2), each.group(3), each.group(1)))
        .toList();
  }

  private static List<Report> pmd(String text) {
    List<Report> told = new ArrayList<>();
    Matcher row = PMD.matcher(text);
    while (row.find()) {
      told.add(line(row.group(1), row.group(2), row.group(3), row.group(4)));
    }
    long rows = text.lines().filter(line -> line.matches("\"\\d+\",.*")).count();
    if (rows != told.size()) {
      throw new IllegalStateException(rows + " rows of PMD, and " + told.size() + " were read");
    }
    return told;
  }

  /** Any line that the report names by itself; else those of its method, field or class. */
  private static List<Report> spotbugs(String folder, Path file) throws IOException {
    List<Report> told = new ArrayList<>();
    NodeList bugs = xml(file).getElementsByTagName("BugInstance");
    for (int i = 0; i < bugs.getLength(); i++) {
      Element bug = (Element) bugs.item(i);
      List<Element> places = children(bug, "SourceLine");
      if (places.isEmpty()) {
        for (String around : List.of("Method", "Field", "Class")) {
          for (Element each : children(bug, around)) {
            places.addAll(children(each, "SourceLine"));
          }
          if (places.stream().anyMatch(each -> each.hasAttribute("start"))) {
            break;
          }
        }
      }
      for (Element place : places) {
        String first = place.getAttribute("start");
        String last = place.getAttribute("end");
        told.add(
            new Report(
                folder,
                place.getAttribute("sourcefile"),
                first.isEmpty() ? 0 : Integer.parseInt(first),
                last.isEmpty() ? 0 : Integer.parseInt(last),
                bug.getAttribute("type")));
      }
    }
    return told;
  }

  private static Report line(String folder, String file, String line, String check) {
    int number = Integer.parseInt(line);
    return new Report(folder, file, number, number, check);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }

  private static Document xml(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
    } catch (ParserConfigurationException | SAXException broken) {
      throw new IOException(file + ": " + broken.getMessage(), broken);
    }
  }

  private static List<String> folders(Path reports) throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    for (String kind : List.of("caught", "clean")) {
      try (Stream<Path> ids = Files.list(reports.resolve(kind))) {
        ids.forEach(id -> folders.add(kind + "/" + id.getFileName()));
      }
    }
    return List.copyOf(folders);
  }

  private Reports() {}
}
