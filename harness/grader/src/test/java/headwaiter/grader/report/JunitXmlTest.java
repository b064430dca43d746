package headwaiter.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import headwaiter.grader.model.Report;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitXmlTest {
  static List<Report> reports() {
    return Reports.all();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void its_counts_are_those_of_its_cases(Report report) throws Exception {
    Element suite = suite(report);

    assertThat(suite.getAttribute("tests"))
        .isEqualTo(String.valueOf(suite.getElementsByTagName("testcase").getLength()));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(String.valueOf(suite.getElementsByTagName("skipped").getLength()));
  }

  @Test
  void a_failure_repeats_its_message_and_begins_with_the_students_frame() throws Exception {
    Element failure = (Element) suite(Reports.blocking()).getElementsByTagName("failure").item(0);

    assertThat(failure.getAttribute("message"))
        .isEqualTo("Expected breakfast after 4.000 s, but it took 6.000 s.");
    assertThat(failure.getTextContent().lines())
        .containsExactly(
            "together: Expected breakfast after 4.000 s, but it took 6.000 s.",
            "at course.breakfast.Breakfast.lambda$make$0(Breakfast.java:20)");
  }

  @Test
  void the_text_of_a_student_stays_in_its_field() throws Exception {
    Element failure = (Element) suite(Reports.hostile()).getElementsByTagName("failure").item(0);

    assertThat(failure.getAttribute("message")).contains("</script>").doesNotContain("\u001b");
    assertThat(failure.getElementsByTagName("*").getLength()).isZero();
  }

  private static Element suite(Report report)
      throws ParserConfigurationException, SAXException, IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JunitXml.of(Result.of(report)))));
    return (Element) document.getElementsByTagName("testsuite").item(0);
  }
}
