package headwaiter.verify.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
  private static final String HASH = "3d3c42e5aac5ba805825da76410c181273ba90b1";
  private static final String CLEAN =
      """
      name: Clean
      on:
        pull_request:
      permissions: {}
      jobs:
        first:
          runs-on: ubuntu-latest
          timeout-minutes: 5
          permissions:
            contents: read
          outputs:
            found: ${{ steps.look.outputs.found }}
          steps:
            - uses: actions/checkout@%s # v7.0.1
              with:
                persist-credentials: false
            - name: Look
              id: look
              env:
                TITLE: ${{ github.event.pull_request.title }}
              run: ./look "$TITLE"
            - name: Tell
              if: always() && steps.look.outputs.found == 'some thing'
              run: ./tell
        second:
          needs: first
          if: needs.first.outputs.found != ''
          runs-on: ubuntu-latest
          timeout-minutes: 5
          permissions:
            contents: read
          steps:
            - name: Go on
              run: ./go
      """
          .formatted(HASH);

  static List<Workflow> ours() throws IOException {
    return Workflow.all();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void our_own_have_no_fault(Workflow workflow) {
    assertThat(Lint.of(workflow)).as(workflow.name()).isEmpty();
  }

  @Test
  void all_of_our_own_are_looked_at() throws IOException {
    assertThat(Workflow.all())
        .extracting(Workflow::name)
        .contains("workflows/ci.yml", "workflows/grade.yml", "actions/grade/action.yml");
  }

  @Test
  void a_clean_one_has_no_fault() {
    assertThat(Lint.of(Workflow.of("clean", CLEAN))).isEmpty();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments("permissions: {}\njobs", "jobs", "no `permissions: {}` at its top"),
        arguments("permissions: {}\njobs", "permissions: write-all\njobs", "at its top"),
        arguments(
            "      contents: read\n    outputs", "      contents: write\n    outputs", "may write"),
        arguments(
            "    permissions:\n      contents: read\n    outputs",
            "    outputs",
            "no permissions of its own"),
        arguments(
            "    timeout-minutes: 5\n    permissions:\n      contents: read\n    outputs",
            "    permissions:\n      contents: read\n    outputs",
            "no timeout-minutes"),
        arguments("checkout@" + HASH + " # v7.0.1", "checkout@v7", "not pinned"),
        arguments(
            "checkout@" + HASH + " # v7.0.1",
            "checkout@" + HASH.substring(1) + " # v7.0.1",
            "not pinned"),
        arguments(" # v7.0.1", "", "no version as a comment"),
        arguments(
            "          persist-credentials: false",
            "          fetch-depth: 1",
            "persist-credentials"),
        arguments(
            "./look \"$TITLE\"",
            "./look \"${{ github.event.pull_request.title }}\"",
            "can be code"),
        arguments(
            "run: ./tell",
            "run: |\n          a\n          b\n          c\n          d",
            "belong into a script"),
        arguments("run: ./tell", "run: ./tell ${{ github.sha }}", "can be code"),
        arguments("run: ./tell", "runs: ./tell", "unknown key runs"),
        arguments("run: ./tell", "name2: tell", "takes one of run and uses"),
        arguments(
            "    runs-on: ubuntu-latest\n    timeout",
            "    run-on: ubuntu-latest\n    timeout",
            "unknown key run-on"),
        arguments("needs: first", "needs: frist", "which is not there"),
        arguments("needs.first.outputs.found", "needs.first.outputs.fund", "has no output fund"),
        arguments(
            "steps.look.outputs.found ==",
            "steps.loock.outputs.found ==",
            "no step before it has the id loock"),
        arguments(
            "${{ steps.look.outputs.found }}", "${{ steps.lock.outputs.found }}", "the id lock"),
        arguments(
            "${{ github.event.pull_request.title }}",
            "${{ gihub.event.pull_request.title }}",
            "unknown: gihub"),
        arguments("${{ github.event.pull_request.title }}", "${{ secrets.KEY }}", "no secrets"),
        arguments("  pull_request:", "  pull_request_target:", "gives strangers' code a token"),
        arguments(
            "  pull_request:\npermissions",
            "  workflow_run:\n    workflows: [x]\npermissions",
            "") // Such a trigger is no fault by itself.
        );
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_planted_fault_is_found(String from, String to, String problem) {
    assertThat(CLEAN).contains(from);

    List<String> problems = Lint.of(Workflow.of("planted", CLEAN.replace(from, to)));

    if (problem.isEmpty()) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems).isNotEmpty().anyMatch(each -> each.contains(problem));
    }
  }

  @Test
  void a_workflow_with_a_token_checks_nothing_out_of_a_pull_request() {
    String trusted =
        CLEAN
            .replace(
                "  pull_request:\npermissions", "  workflow_run:\n    workflows: [x]\npermissions")
            .replace(
                "persist-credentials: false",
                "persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}");

    assertThat(Lint.of(Workflow.of("planted", trusted)))
        .singleElement()
        .asString()
        .contains("must not trust");
  }

  @Test
  void an_action_is_pinned_to_one_version_everywhere() throws IOException {
    Map<String, List<String>> pins = new TreeMap<>();
    for (Workflow workflow : Workflow.all()) {
      Matcher uses =
          Pattern.compile("uses:\\s*([\\w.-]+/[\\w.-]+)[\\w./-]*@(.*)").matcher(workflow.text());
      while (uses.find()) {
        List<String> found = pins.computeIfAbsent(uses.group(1), name -> new ArrayList<>());
        if (!found.contains(uses.group(2))) {
          found.add(uses.group(2));
        }
      }
    }

    assertThat(pins).isNotEmpty();
    assertThat(pins).allSatisfy((action, versions) -> assertThat(versions).hasSize(1));
  }
}
