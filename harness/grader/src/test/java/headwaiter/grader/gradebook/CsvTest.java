package headwaiter.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a,b\n1,2\n",
        "\uFEFFa;b;c\r\n\"x;1\";2;\r\n",
        "a,\"b \"\"q\"\" b\",c\n\"two\nlines\",,\n\n,\n",
        "\"\",\"\"\"\"\n",
        "a,b,",
        "x\"y,z\n"
      })
  void what_is_not_changed_stays_to_the_byte(String text) {
    assertThat(Csv.of(text).text()).isEqualTo(text);
  }

  @Test
  void quotes_separators_and_line_breaks_are_part_of_a_cell() {
    Csv csv = Csv.of("a;\"b;\"\"c\"\"\nd\";e\n1;2;3\n");

    assertThat(csv.row(0)).containsExactly("a", "b;\"c\"\nd", "e");
    assertThat(csv.row(1)).containsExactly("1", "2", "3");
  }

  @Test
  void only_a_changed_cell_is_written_anew() {
    Csv csv = Csv.of("a,\"b\",c\r\n\"1\",2\r\n");
    csv.set(1, 1, "x,y");
    csv.set(1, 3, "z");
    csv.set(0, 1, "b");

    assertThat(csv.text()).isEqualTo("a,\"b\",c\r\n\"1\",\"x,y\",,z\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-1+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r\n=1",
        "  =1",
        "\u202E=1",
        "\u200B=1",
        "\uFF1D1",
        "|x"
      })
  void no_spreadsheet_takes_a_text_of_a_student_for_a_formula(String text) {
    assertThat(Csv.harmless(text)).startsWith("'").doesNotContain("\t", "\n", "\r", "\u202E");
  }

  @Test
  void ordinary_names_stay_as_they_are() {
    assertThat(Csv.harmless("Åsa O'Neil-Müller (3)")).isEqualTo("Åsa O'Neil-Müller (3)");
  }
}
